import { adapterWeights, DEFAULT_LORA, type LoraSettings } from '~/lib/cost/adapter';
import { countWeights, MODEL_SHAPES, type ModelShape } from '~/lib/cost/model-shape';
import { byRoad, type Road, ROADS } from '~/lib/road';
import { type Change, changesWeights, type Layer, roadsThat } from './change';

/** The model whose weights are counted. */
export const COUNTED = MODEL_SHAPES['7b'];

/** The weights that each road changes to meet a request, on that model. */
export const touchedByRoad = (change: Change): Record<Road, number> =>
  byRoad((road) => weightsTouched(change.layers[road], COUNTED));

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

/**
 * The number of weights that a change on this layer changes: none for prompt and store, those of
 * the adapter, or all of the model.
 */
export function weightsTouched(
  layer: Layer,
  shape: ModelShape,
  lora: LoraSettings = DEFAULT_LORA,
): number {
  if (layer === 'adapter') return adapterWeights(shape, lora);
  return layer === 'all' ? countWeights(shape) : 0;
}
