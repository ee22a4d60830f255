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
