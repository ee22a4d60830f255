import { adapterWeights, DEFAULT_LORA } from '~/lib/cost/adapter';
import { countWeights } from '~/lib/cost/model-shape';
import { ROADS } from '~/lib/road';
import { type Change, changesWeights, roadsThat, COUNTED } from '~/demos/change-map/core/change';

/**
 * The numbers of a recorded run that prose may quote: the number of requests, how many have a first
 * choice that changes weights, how often each road comes first or works, and the weights of an
 * adapter and of the whole model.
 */
export function changeCells(changes: readonly Change[]): Record<string, number> {
  const first = changes.flatMap((change) =>
    roadsThat(change, 'first')
      .slice(0, 1)
      .map((road) => change.layers[road]),
  );
  const cells: Record<string, number> = {
    requests: changes.length,
    'change-weights-first': first.filter(changesWeights).length,
    'weights/adapter': adapterWeights(COUNTED, DEFAULT_LORA),
    'weights/all': countWeights(COUNTED),
  };
  for (const road of ROADS) {
    const count = (wanted: (change: Change) => boolean) => changes.filter(wanted).length;
    cells[`first/${road}`] = count((change) => change.fit[road] === 'first');
    cells[`useful/${road}`] = count((change) => change.fit[road] !== 'poor');
    cells[`changes-weights/${road}`] = count((change) => changesWeights(change.layers[road]));
  }
  return cells;
}
