type Vector = ArrayLike<number>;

/** Σ aᵢ bᵢ. Both must have the same length. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Euclidean length, √Σ aᵢ². */
export function norm(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

/**
 * Arithmetic mean.
 * @throws RangeError for an empty list.
 */
export function mean(values: Vector): number {
  if (values.length === 0) throw new RangeError('mean: an empty list has no mean; pass values.');
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/**
 * Subtracts from a vector, in place, its product with a direction times the direction. With a direction of length 1 the rest is
 * orthogonal to it; with one of length √2 the vector is reflected (Householder).
 */
export function subtractAlong(vector: Float64Array, direction: Vector): void {
  const along = dot(vector, direction);
  for (let i = 0; i < vector.length; i++) vector[i]! -= along * direction[i]!;
}

/** The places of the `k` greatest of some values that are allowed, the greatest first; among equals the first. */
export function greatest(values: Vector, k: number, allowed: (place: number) => boolean): number[] {
  const best: number[] = [];
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (best.length >= k && !(value > values[best[k - 1]!]!)) continue;
    if (!allowed(place)) continue;
    const at = best.findIndex((one) => values[one]! < value);
    best.splice(at < 0 ? best.length : at, 0, place);
    best.length = Math.min(best.length, k);
  }
  return best;
}
