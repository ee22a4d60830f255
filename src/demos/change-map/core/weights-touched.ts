import { adapterWeights, DEFAULT_LORA, type LoraSettings } from '~/lib/cost/adapter';
import { countWeights, type ModelShape } from '~/lib/cost/model-shape';
import type { Layer } from './change';

/**
 * How many weights a change on this layer sets anew: none for prompt and store, those of the
 * adapter, or all of the model.
 */
export function weightsTouched(
  layer: Layer,
  shape: ModelShape,
  lora: LoraSettings = DEFAULT_LORA,
): number {
  if (layer === 'adapter') return adapterWeights(shape, lora);
  return layer === 'all' ? countWeights(shape) : 0;
}
