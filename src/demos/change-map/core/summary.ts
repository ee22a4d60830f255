import { adapterWeights, DEFAULT_LORA, type LoraSettings } from '~/lib/cost/adapter';
import { countWeights, MODEL_SHAPES, type ModelShape } from '~/lib/cost/model-shape';
import { byRoad, type Road } from '~/lib/road';
import type { Change, Layer } from './change';

export const COUNTED = MODEL_SHAPES['7b'];

export const touchedByRoad = (change: Change): Record<Road, number> =>
  byRoad((road) => weightsTouched(change.layers[road], COUNTED));

/** None for prompt and store, those of the adapter, or all of the model. */
export function weightsTouched(layer: Layer, shape: ModelShape, lora: LoraSettings = DEFAULT_LORA) {
  if (layer === 'adapter') return adapterWeights(shape, lora);
  return layer === 'all' ? countWeights(shape) : 0;
}
