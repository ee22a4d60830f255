import type { ModelConfig } from './config';

/** Whether a number is one of 0 … limit − 1. */
export const isBelow = (limit: number, value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < limit;

/** Kernels read tokens as addresses: one outside the vocabulary would read other memory. */
export function checkToken({ vocabulary }: ModelConfig, token: number): void {
  if (!isBelow(vocabulary, token))
    throw new Error(`The model knows tokens 0 to ${vocabulary - 1}; ${token} is none of them.`);
}

export function checkTokens(config: ModelConfig, tokens: ArrayLike<number>): void {
  for (let i = 0; i < tokens.length; i++) checkToken(config, tokens[i]!);
}
