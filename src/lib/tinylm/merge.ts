import { addProduct } from './linear';
import { view, type Model } from './model';
import { sizeOf } from './parameters';

/**
 * Adds every adapter to its matrix and clears it (B = 0). The model computes the same as before, and so does a plain
 * model with these weights, at the cost of the base alone.
 */
export function merge(model: Model): void {
  for (const [name, { b }] of model.plan.adapters) {
    addProduct(model, name);
    view(model, b.at, sizeOf(b)).fill(0);
  }
}
