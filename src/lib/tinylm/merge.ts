import { addProduct } from './linear';
import { view, weightAt, type Model } from './model';
import { sizeOf } from './parameters';

type Matrices = ReadonlyMap<string, Float32Array>;

/** The weights that a merge overwrote, by the name of the layer. */
interface Merged {
  base: Matrices;
  /** The matrix B of every adapter. */
  adapters: Matrices;
}

/**
 * Adds every adapter to its matrix and clears it (B = 0). The model computes the same as before, and so does a plain
 * model with these weights, at the cost of the base alone.
 * @returns the values that `unmerge` needs to restore the base to the bit.
 */
export function merge(model: Model): Merged {
  const base = new Map<string, Float32Array>();
  const adapters = new Map<string, Float32Array>();
  for (const [name, { b }] of model.plan.adapters) {
    const { rows, columns } = model.plan.placed.get(name)!;
    base.set(name, view(model, weightAt(model, name), rows * columns).slice());
    adapters.set(name, view(model, b.at, sizeOf(b)).slice());
    addProduct(model, name);
    view(model, b.at, sizeOf(b)).fill(0);
  }
  return { base, adapters };
}

/** Removes the adapters from the matrices again: base and adapters are as before the merge, to the bit. */
export function unmerge(model: Model, { base, adapters }: Merged): void {
  for (const [name, weights] of base)
    view(model, weightAt(model, name), weights.length).set(weights);
  for (const [name, weights] of adapters)
    view(model, model.plan.adapters.get(name)!.b.at, weights.length).set(weights);
}
