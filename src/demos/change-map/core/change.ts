import { adapterWeights, DEFAULT_LORA, type LoraSettings } from '~/lib/cost/adapter';
import { countWeights, MODEL_SHAPES, type ModelShape } from '~/lib/cost/model-shape';
import { byRoad, ROADS, type Road } from '~/lib/road';

/** The part that a road touches to meet a request, from nothing to every weight of the model. */
export const LAYERS = ['none', 'prompt', 'store', 'adapter', 'all'] as const;
export type Layer = (typeof LAYERS)[number];

/** How well a road meets a request: take it first, it also works, it hardly helps. */
export type Fit = 'first' | 'works' | 'poor';

export interface Change {
  readonly id: string;
  readonly layers: Readonly<Record<Road, Layer>>;
  readonly fit: Readonly<Record<Road, Fit>>;
}

/** True if work on this layer changes weights; prompt and store only change the text read. */
export function changesWeights(layer: Layer): boolean {
  return layer === 'adapter' || layer === 'all';
}

export function roadsThat(change: Change, fit: Fit): Road[] {
  return ROADS.filter((road) => change.fit[road] === fit);
}

export const COUNTED = MODEL_SHAPES['7b'];

export const touchedByRoad = (change: Change): Record<Road, number> =>
  byRoad((road) => weightsTouched(change.layers[road], COUNTED));

/** None for prompt and store, those of the adapter, or all of the model. */
export function weightsTouched(layer: Layer, shape: ModelShape, lora: LoraSettings = DEFAULT_LORA) {
  if (layer === 'adapter') return adapterWeights(shape, lora);
  return layer === 'all' ? countWeights(shape) : 0;
}
