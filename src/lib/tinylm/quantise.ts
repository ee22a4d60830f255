/** A matrix as whole numbers −127 … 127 and one scale per column: W[i, j] ≈ scales[j] · steps[i, j]. */
export interface Quantised {
  scales: Float32Array;
  /** Row-major [rows × columns]. */
  steps: Int8Array;
}

export function restore({ scales, steps }: Quantised): Float32Array {
  const weights = new Float32Array(steps.length);
  for (let i = 0; i < steps.length; i++) weights[i] = steps[i]! * scales[i % scales.length]!;
  return weights;
}
