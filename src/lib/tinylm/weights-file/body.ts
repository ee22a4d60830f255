import type { ModelConfig } from '../config';
import { upToFour } from '../shapes';
import { matrices, sizeOf, vectors, type Parameter } from '../parameters';
import { restore } from '../quantise';
import { DamagedModel } from './header';

export const matrixSize = (matrix: Parameter): number =>
  4 * matrix.columns + upToFour(sizeOf(matrix));

/** Size in bytes of all weights of a model. */
export function bodySize(config: ModelConfig): number {
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
  return sum(matrices(config).map(matrixSize)) + 4 * sum(vectors(config).map(sizeOf));
}

/**
 * Reads all weights back, in the order of `parameters(config)`.
 * @throws an Error with a sentence if one of them is not a finite number
 */
export function readBody(bytes: Uint8Array, config: ModelConfig): Float32Array {
  const body = bytes.slice().buffer; // a copy, whose floats start at multiples of 4
  const parts: Float32Array[] = [];
  let at = 0;
  for (const matrix of matrices(config)) {
    const scales = new Float32Array(body, at, matrix.columns);
    const steps = new Int8Array(body, at + 4 * matrix.columns, sizeOf(matrix));
    parts.push(restore({ scales: checked(scales, matrix.name), steps }));
    at += matrixSize(matrix);
  }
  for (const vector of vectors(config)) {
    parts.push(checked(new Float32Array(body, at, sizeOf(vector)), vector.name));
    at += 4 * sizeOf(vector);
  }
  return joined(parts);
}

function checked(floats: Float32Array, name: string): Float32Array {
  const wrong = floats.findIndex((value) => !Number.isFinite(value));
  if (wrong < 0) return floats;
  throw new DamagedModel(
    `In the model's file the tensor "${name}" holds ${floats[wrong]} for a number. Train the model again.`,
  );
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
