import { ROADS, type Road } from '~/lib/road';

/** The part that a road touches to meet a request, from nothing to every weight of the model. */
export const LAYERS = ['none', 'prompt', 'store', 'adapter', 'all'] as const;
export type Layer = (typeof LAYERS)[number];

/** How well a road meets a request: take it first, it also works, it hardly helps. */
export type Fit = 'first' | 'works' | 'poor';

/** A change request and the part that each road would touch to meet it. */
export interface Change {
  readonly id: string;
  readonly layers: Readonly<Record<Road, Layer>>;
  readonly fit: Readonly<Record<Road, Fit>>;
}

/** A request with the road chosen for it. */
export interface RoadPick {
  readonly change: string;
  readonly road: Road;
}

/** The number of picks that leave the model as it was, and of those that change a weight. */
interface PickCount {
  readonly picked: number;
  readonly changingWeights: number;
  readonly byLayer: Readonly<Record<Layer, number>>;
}

/** True if work on this layer changes weights; prompt and store only change the text read. */
export function changesWeights(layer: Layer): boolean {
  return layer === 'adapter' || layer === 'all';
}

/** The roads with this fit, in the order of `ROADS`. */
export function roadsThat(change: Change, fit: Fit): Road[] {
  return ROADS.filter((road) => change.fit[road] === fit);
}

/**
 * Counts picks by the layer they touch.
 * @throws RangeError for a pick whose request is not in `changes`
 */
export function countPicks(changes: readonly Change[], picks: readonly RoadPick[]): PickCount {
  const layers = picks.map((pick) => layerOf(changes, pick));
  const count = (wanted: Layer) => layers.filter((layer) => layer === wanted).length;
  return {
    picked: layers.length,
    changingWeights: layers.filter(changesWeights).length,
    byLayer: {
      none: count('none'),
      prompt: count('prompt'),
      store: count('store'),
      adapter: count('adapter'),
      all: count('all'),
    },
  };
}

function layerOf(changes: readonly Change[], { change: id, road }: RoadPick): Layer {
  const change = changes.find((candidate) => candidate.id === id);
  if (change) return change.layers[road];
  const known = changes.map((candidate) => candidate.id).join(', ');
  throw new RangeError(`There is no change request "${id}"; choose one of ${known}.`);
}
