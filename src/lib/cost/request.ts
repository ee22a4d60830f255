import { inputCost, tokenCost, type Caching, type RequestTokens } from './serving';

/** How an answer is asked for. */
export interface Terms {
  /** The share of the list prices that is paid: 1, or that of a batch, whose answers may take a day (row E236). */
  share?: number | undefined;
  /** Nothing is kept in a cache without it. */
  caching?: Caching;
}

const UNCACHED: Caching = { hits: 0, read: 1, write: 1, least: 0 };

/** Tokens that a model thinks before an answer, where nobody counted them: our assumption, no measurement. */
export const ASSUMED_THINKING = 300;

/**
 * What one answer costs, in the currency of the prices, which are per million tokens: what is read, and what is
 * written, which is the answer and all that the model thinks before it.
 *
 * 1,500 tokens read at $4, 200 answered and 1,000 thought at $20: 0.006 + 0.024 = $0.03; by batch at half price $0.015.
 */
export function requestCost(
  tokens: RequestTokens,
  prices: { input: number; output: number },
  { share = 1, caching = UNCACHED }: Terms = {},
): Record<'input' | 'output' | 'all', number> {
  const input = share * inputCost(tokens, prices.input, caching);
  const output = share * tokenCost(writtenTokens(tokens), prices.output);
  return { input, output, all: input + output };
}

export const writtenTokens = ({ answer, thinking = 0 }: RequestTokens): number => answer + thinking;
