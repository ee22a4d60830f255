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
