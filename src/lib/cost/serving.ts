/** What a provider asks for text that begins as an earlier prompt did. */
export interface Caching {
  /** Share of requests that find the beginning cached, 0 … 1. */
  hits: number;
  /** What cached text costs, as a share of the input price: 0.1 is a tenth. */
  read: number;
  /** What a miss costs, as a share of the input price: 1, or 1.25 where writing the cache costs extra. */
  write: number;
  /** From how many tokens on a beginning is cached. */
  least: number;
}

/**
 * The share of its full price that the beginning of a prompt costs on average: hits · read + misses · write.
 * With nine hits in ten, a tenth to read and 1.25 to write: 0.9 · 0.1 + 0.1 · 1.25 = 0.215.
 * A beginning that is too short is paid in full.
 */
export const cachedShare = (tokens: number, { hits, read, write, least }: Caching): number =>
  tokens < least ? 1 : hits * read + (1 - hits) * write;

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

/**
 * Requests after which what was paid once is saved again: once / saving. $600 at $0.002 a request: 300,000.
 *
 * @param once dollars paid in the whole period: the first time and every time again
 * @param saving dollars a request
 * @returns undefined where nothing is saved
 */
export const breakEvenRequests = (once: number, saving: number): number | undefined =>
  saving > 0 ? Math.max(0, once) / saving : undefined;
