import { billOf, sumOf } from '~/lib/cost/bill';
import { settingsAt } from '~/lib/cost/price-level';
import { costFields, planOf } from '~/lib/cost/settings';
import { shareOf, type AskedTerms } from '../terms';
import type { PriceLevel } from '~/lib/cost/level';
import { defaults } from '~/lib/settings/table';

/** A month of each way, in the currency of the prices. */
interface Month {
  pasted: number;
  cached: number;
  searched: number;
  /** The part of the search that is its server. */
  server: number;
}
export type Way = 'pasted' | 'cached' | 'searched';
export const WAYS = ['pasted', 'cached', 'searched'] as const satisfies readonly Way[];

/** Minutes that a cache keeps a prompt, and minutes of a month. */
const CACHED_MINUTES = 5;
const MONTH = 43_800;

/** From so many tokens on a prompt is kept in a cache (E106). */
const CACHED_FROM = 1_024;
const { passages, passage } = defaults(costFields);

/** The ways that a text has: none too long to paste, and neither a cache nor a search for one that is too short. */
export const waysFor = (tokens: number, window = Infinity): Way[] =>
  WAYS.filter((one) => {
    if (tokens >= window) return one === 'searched';
    if (one === 'cached') return tokens >= CACHED_FROM;
    return one === 'pasted' || tokens > passages * passage;
  });

/** Cache hits if requests come at random: 0.967 for 30,000 a month, 0.290 for 3,000. */
export const hitsOf = (requests: number): number =>
  1 - Math.exp((-requests * CACHED_MINUTES) / MONTH);

/** A month's bill of a text of so many tokens: all of it with each request, so with a cache, or five passages of it. */
export function monthOf(
  tokens: number,
  requests: number,
  level: PriceLevel,
  terms: AskedTerms,
): Month {
  const job = {
    ...defaults(costFields),
    ...settingsAt(level),
    requests,
    pasted: tokens,
    thinking: terms.thinking,
    batch: 100 * shareOf(terms, level),
  };
  const without = planOf({ ...job, hits: 0, write: 100 });
  const kept = planOf({ ...job, hits: 100 * hitsOf(requests) });
  const sum = (road: 'prompt' | 'rag', plan: typeof kept) => sumOf(billOf(road, plan).monthly);
  return {
    pasted: sum('prompt', without),
    cached: sum('prompt', kept),
    searched: sum('rag', without),
    server: without.prices.store,
  };
}

/** The ways that may be the cheapest, as sums within a tenth may be equal; the first is the least work. */
export function cheapestOf(month: Month, open: readonly Way[]): Way[] {
  const least = Math.min(...open.map((one) => month[one]));
  return open.filter((one) => month[one] <= 1.1 * least);
}
