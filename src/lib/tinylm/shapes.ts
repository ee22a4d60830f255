import type { ModelConfig } from './config';

/**
 * Rounds up to a multiple of 4, because kernels process four floats at a time: tensors begin, and sequences end, at
 * multiples of 4.
 */
export const upToFour = (count: number): number => Math.ceil(count / 4) * 4;

/** One pass: the number of sequences and their number of tokens. `length` is a multiple of 4, at most the context. */
export interface Shape {
  batch: number;
  length: number;
}

export const tokensIn = ({ batch, length }: Shape): number => batch * length;

/** The rows of a matrix, each `width` long; views, not copies. */
export const rows = (matrix: Float32Array, width: number): Float32Array[] =>
  Array.from({ length: matrix.length / width }, (_, row) =>
    matrix.subarray(row * width, (row + 1) * width),
  );

/** True if a number is one of 0 … limit − 1. */
export const isBelow = (limit: number, value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < limit;

/** Checks a token, since kernels use tokens as addresses: one outside the vocabulary would read other memory. */
export function checkToken({ vocabulary }: ModelConfig, token: number): void {
  if (!isBelow(vocabulary, token))
    throw new Error(`The model knows tokens 0 to ${vocabulary - 1}; ${token} is none of them.`);
}

export function checkTokens(config: ModelConfig, tokens: ArrayLike<number>): void {
  for (let i = 0; i < tokens.length; i++) checkToken(config, tokens[i]!);
}
