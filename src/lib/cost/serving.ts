import { cachedShare, type Caching } from './prompt-caching';

/** What one request is made of, in tokens. */
export interface RequestTokens {
  /** The same at the beginning of every request: instructions, examples, pasted documents. */
  prefix: number;
  /** What differs: passages that were found, the question. */
  rest: number;
  answer: number;
}

/** Dollars a million tokens. */
interface TokenPrices {
  input: number;
  output: number;
}

const MILLION = 1_000_000;

/** Dollars to read the input of one request. */
export const inputCost = (
  { prefix, rest }: RequestTokens,
  { input }: TokenPrices,
  caching: Caching,
): number => ((prefix * cachedShare(prefix, caching) + rest) * input) / MILLION;

/** Dollars to write the answer to one request. */
export const outputCost = ({ answer }: RequestTokens, { output }: TokenPrices): number =>
  (answer * output) / MILLION;

/** Dollars for tokens at a price a million. */
export const tokenCost = (tokens: number, price: number): number => (tokens * price) / MILLION;

export const HOURS_A_MONTH = 730;

/**
 * Cards that so many tokens a month keep busy, at least one: tokens / (tokens a second · 3600 · 730 · busy share).
 * 100 million tokens at 1,000 a second on cards that work a quarter of the time: 0.15, so one card.
 *
 * @param perSecond tokens that a card reads and writes a second, as you measured
 * @param busy share of the day with work for it, above 0 and up to 1
 */
export const cardsNeeded = (tokens: number, perSecond: number, busy: number): number =>
  Math.max(1, Math.ceil(tokens / (perSecond * 3_600 * HOURS_A_MONTH * busy)));
