import type { Quantised } from '~/lib/tinylm/quantise';

const LARGEST = 127;

/**
 * Rounds a matrix [rows × columns] to 8 bits, column by column, so that a large weight makes only its own column
 * coarser. Rounding a rounded matrix again does not change it.
 */
export function quantise(matrix: Float32Array, columns: number): Quantised {
  const scales = new Float32Array(columns);
  for (let i = 0; i < matrix.length; i++) {
    const column = i % columns;
    scales[column] = Math.max(scales[column]!, Math.abs(matrix[i]!));
  }
  for (let column = 0; column < columns; column++)
    scales[column] = shortened(scales[column]! / LARGEST);
  const steps = new Int8Array(matrix.length);
  for (let i = 0; i < steps.length; i++) {
    const scale = scales[i % columns]!;
    steps[i] = scale === 0 ? 0 : Math.round(matrix[i]! / scale);
  }
  return { scales, steps };
}

/**
 * A scale rounded up to 16 significant bits. Its products with numbers up to 127 are then exact in float32, which is
 * why rounding twice equals rounding once.
 */
function shortened(scale: number): number {
  const float = new Float32Array([scale]);
  const bits = new Uint32Array(float.buffer);
  const cut = bits[0]! & ~0xff;
  bits[0] = cut;
  if (float[0]! < scale) bits[0] = cut + 0x100;
  return float[0]!;
}
