/** A provider's prices for text that repeats the beginning of an earlier prompt. */
export interface Caching {
  /** Share of requests whose beginning is in the cache, 0 … 1. */
  hits: number;
  /** Price of cached text as a share of the input price: 0.1 is a tenth. */
  read: number;
  /** Price of a miss as a share of the input price: 1, or 1.25 where writing the cache costs extra. */
  write: number;
  /** Fewest tokens of a beginning that is cached. */
  least: number;
}

/**
 * The share of its full price that the beginning of a prompt costs on average: hits · read + misses · write. With nine
 * hits in ten, a read price of 0.1 and a write price of 1.25: 0.9 · 0.1 + 0.1 · 1.25 = 0.215. A beginning too short for
 * the cache costs its full price.
 */
export const cachedShare = (tokens: number, { hits, read, write, least }: Caching): number =>
  tokens < least ? 1 : hits * read + (1 - hits) * write;

export interface RequestTokens {
  /** The part that begins every request alike: instructions, examples, pasted documents. */
  prefix: number;
  /** The part that differs: retrieved passages and the question. */
  rest: number;
  answer: number;
  /** What the model thinks before it answers; 0 without it. */
  thinking?: number;
}

/** Dollars for tokens at a price per million, whatever is done to them: 2 million at $0.1 are 0.20. */
export const tokenCost = (tokens: number, price: number): number => (tokens * price) / 1_000_000;

/** Dollars to read the input of one request, at a price per million tokens. */
export const inputCost = (
  { prefix, rest }: RequestTokens,
  price: number,
  caching: Caching,
): number => tokenCost(prefix * cachedShare(prefix, caching) + rest, price);

export const HOURS_A_MONTH = 730;

/**
 * Number of GPUs needed for so many tokens a month, at least one: tokens / (tokens per second · 3600 · 730 · busy
 * share). 100 million tokens at 1,000 a second on GPUs that are busy a quarter of the time: 0.15, so one GPU.
 *
 * @param perSecond tokens that one GPU reads and writes per second, as measured
 * @param busy share of the day that a GPU has work, above 0 and up to 1
 */
export const cardsNeeded = (tokens: number, perSecond: number, busy: number): number =>
  Math.max(1, Math.ceil(tokens / (perSecond * 3_600 * HOURS_A_MONTH * busy)));

/**
 * Number of requests after which a one-off cost has paid for itself: once / saving. $600 at $0.002 a request: 300,000.
 *
 * @param once dollars paid in the whole period, repetitions included
 * @param saving dollars saved per request
 * @returns undefined where nothing is saved
 */
export const breakEvenRequests = (once: number, saving: number): number | undefined =>
  saving > 0 ? Math.max(0, once) / saving : undefined;
