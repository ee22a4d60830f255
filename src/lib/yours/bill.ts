import { billOf, sumOf } from '~/lib/cost/bill';
import type { PriceLevel } from '~/lib/cost/level';
import { numberIn, tokensOf, type Fitting, type Unit } from '~/lib/cost/fits';
import { settingsAt } from '~/lib/cost/price-level';
import { costFields, planOf } from '~/lib/cost/settings';
import { defaults } from '~/lib/settings/table';
import type { Given, Readers } from './form/read';
import { day, money, share, word, type Slots } from './form/said';
import { offerSlots, shareOf, type AskedTerms } from './form/terms';

/** A month of each way, in the currency of the prices. */
interface Month {
  pasted: number;
  cached: number;
  searched: number;
  /** The part of the search that is its server. */
  server: number;
}
type Way = 'pasted' | 'cached' | 'searched';
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

type Level = PriceLevel & { window?: number | undefined };

export interface BillData {
  /** The models of the board with prices, in the currency of the language first. */
  levels: readonly Level[];
  fitting: Fitting;
}

export const menus = ({ levels }: BillData): Readonly<Record<string, readonly Slots[]>> => {
  const first = levels.find(({ compare }) => compare);
  return {
    model: levels.map((level) => ({
      id: level.id,
      first: level === first,
      model: level.model,
      input: money(level.input, level.currency),
      output: money(level.output, level.currency),
    })),
  };
};

const MOST = 1e7;
/** What is longer than a number and shorter than this is no text to paste. */
const SENTENCE = { from: 24, tokens: 60 };
/** Characters of a text that an answer quotes. */
const QUOTED = 60;

export const readers: Readers = {
  size(typed, { values, data }) {
    const tokens = tokensOf(typed, values.unit as Unit, (data as BillData).fitting);
    const isText = typed.length <= SENTENCE.from || tokens! >= SENTENCE.tokens;
    if (tokens === undefined || !isText) return { fault: typed.trim() ? 'text' : 'empty' };
    return tokens > MOST ? { fault: 'large', tokens } : tokens;
  },
};

interface Read {
  text: number;
  requests: number;
  model: string;
  thinking: number;
  batch: string;
}

export function answer(
  read: Read,
  { values, data }: Pick<Given<BillData>, 'values' | 'data'>,
): Slots {
  const { text: tokens, requests } = read;
  const terms = { thinking: read.thinking, batch: read.batch === 'yes' };
  const level = data.levels.find(({ id }) => id === read.model)!;
  const month = monthOf(tokens, requests, level, terms);
  const open = waysFor(tokens, level.window);
  const fits = open.includes('pasted');
  const [way, ...even] = cheapestOf(month, open);
  const typed = values.text!.trim().slice(0, QUOTED);
  const worse = data.fitting.worse.findLast(({ from }) => tokens >= from)?.said;
  const isOnly = open.join() === 'pasted';
  const program = fits && way !== 'searched' ? 'paste' : 'own';
  return {
    ...offerSlots(terms, level),
    won: fits ? way! : 'tooLong',
    least: money(month[way!], level.currency),
    even: even.length > 0,
    text: typed,
    unit: numberIn(typed) ? word('options', 'unit', values.unit!) : false,
    tokens: Number(tokens.toPrecision(2)),
    window: level.window,
    on: day(level.on),
    hits: share(Math.min(hitsOf(requests), 0.99)), // no cache is hit every time
    server: money(month.server, level.currency),
    ways: open.map((kind) => ({
      kind,
      paid: money(month[kind], level.currency),
      cheapest: kind === way && even.length === 0 && open.length > 1,
    })),
    test: testOf(isOnly, fits),
    reading: fits && worse !== undefined,
    worse,
    kind: way,
    program,
    programName: word('programs', program),
    line: JSON.stringify({ model: level.model, requests, tokens: Math.round(tokens) }),
  };
}

function testOf(isOnly: boolean, fits: boolean) {
  if (isOnly) return 'short';
  return fits ? 'paste' : 'search';
}
