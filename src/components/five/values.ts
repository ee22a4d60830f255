import type { Five } from '~/content/lookup';
import { formatNumber, fill } from '~/i18n/format';
import { percentOf, type Sum } from '~/lib/five/sums';
import type { Locale } from '~/lib/locale';
import type { Advice } from '~/lib/five/verdict';
import type { Words as FiveStrings } from 'words:five';
import type { Slope } from '~/lib/five/slopes';

/** Counts by name; in a group, by the names of both: `everydayLora`. */
type Sums = Readonly<Record<string, Sum | Readonly<Record<string, Sum>>>>;

export type Values = Readonly<Record<string, string>>;

export interface Pictured {
  locale: Locale;
  five: Five;
  values: Values;
}

export const measuredOn = ({ recorded }: Five): string => `SmolLM2 135 M · ${recorded}`;

export function valuesOf(five: Five, locale: Locale): Values {
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits);
  const { bag, roads, others, window, shorter, tuning, gentle } = five;
  const { toy, larger } = others;
  const values: Record<string, string> = {
    place: bag.place,
    facts: number(window.facts),
    tokens: number(window.tokens),
    window: number(window.window),
    trainedOn: number(window.trained),
    tokensArchive: number(shorter[0]!),
    tokensGuide: number(shorter[1]!),
    pastedArchive: worldShare(roads.pasted, 1),
    pastedGuide: worldShare(roads.pasted, 2),
    steps: number(tuning.steps),
    passes: number(tuning.losses.length),
    lossFirst: number(tuning.losses[0]!, 2),
    lossLast: number(tuning.losses.at(-1)!, 3),
    ...weightsOf(tuning, locale),
    ...gentleValues(gentle),
    ...counts(roads, number),
  };
  for (const [name, value] of Object.entries(toy)) values[`toy${capital(name)}`] = number(value);
  for (const [slot, name] of Object.entries(LARGER)) values[slot] = decimal(larger[name], locale);
  return values;
}

const LARGER = {
  mistralSearch: 'search',
  mistralTuned: 'tuned',
  gptAlone: 'alone',
  gptFirst: 'first',
  gptTenth: 'tenth',
  searchFails: 'failed',
  searchFailsLess: 'failedLess',
  palmKnown: 'known',
  palmKept: 'kept',
} as const;

/** Right answers of one world of several, in percent. */
const worldShare = ({ worlds, each }: Sum, at: number): string =>
  String(percentOf({ right: worlds[at]!, n: each }));

/** The untouched model, the harsh run and the gentle one of the grid, in percent. */
function gentleValues({ asked, untouched, runs, harsh, shown }: Five['gentle']) {
  const without = runs.filter((run) => !run.isReplayed);
  const values = {
    ...{ untouched, askedFacts: asked.facts, askedEveryday: asked.everyday },
    ...{ harshFacts: harsh.whole.facts, harshKept: harsh.whole.everyday },
    ...{ shownFacts: shown.stopped.facts, shownKept: shown.stopped.everyday },
    keptWithout: Math.max(...without.flatMap((run) => [run.stopped.everyday, run.whole.everyday])),
    ...{ harshRate: harsh.rate, shownRate: shown.rate, shownSeeds: shown.seeds },
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** A percentage of a paper with its one decimal, one of ours without. */
export const decimal = (value: number, locale: Locale): string =>
  formatNumber(value, locale, Number.isInteger(value) ? 0 : 1);

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

function counts(
  sums: Sums,
  number: (value: number) => string,
  prefix = '',
): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(sums).map(([key, sum]) => {
      const name = prefix ? prefix + capital(key) : key;
      if (!isSum(sum)) return counts(sum, number, name);
      return {
        [name]: number(sum.right),
        [`${name}N`]: number(sum.n),
        [`${name}Share`]: number(percentOf(sum)),
      };
    }),
  ) as Record<string, string>;
}

const isSum = (value: object): value is Sum => 'worlds' in value;

function weightsOf({ weights, added }: Five['tuning'], locale: Locale) {
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits);
  return {
    en: { weights: `${number(weights / 1e6, 1)} M`, added: `${number(added / 1e6, 1)} M` },
    zh: { weights: `${number(weights / 1e8, 3)} 亿`, added: `${number(added / 1e4)} 万` },
  }[locale];
}

export const STATIONS = ['ask', 'paste', 'search', 'tune', 'forgot', 'yours'] as const;
export type Station = (typeof STATIONS)[number];

/** Rows of content/evidence.yaml that a picture draws from. */
export const EVIDENCE: Readonly<Record<Station, readonly string[]>> = {
  ask: [],
  paste: [],
  search: ['E39'],
  tune: ['E13'],
  forgot: ['E10'],
  yours: ['E38', 'E01'],
};

/** What the everyday questions were asked of, in the order of the table. */
export const EVERYDAY_ROWS = ['closed', 'lora', 'reading'] as const;

/** What the page's script takes from `data-words`: words with their numbers filled in. */
export function pageWords(
  { advice, standings, yours: { notTested, tested }, shared }: FiveStrings,
  values: Values,
) {
  const filled = Object.entries(advice).map(
    ([name, [title, why]]) => [name, [title, fill(why, values)]] as const,
  );
  return {
    advice: Object.fromEntries(filled) as Record<Advice, readonly [title: string, why: string]>,
    ...{ standings, shared, notTested, tested },
  };
}

export type PageWords = ReturnType<typeof pageWords>;

export const slopesIn = (
  { roads, others: { toy, larger } }: Five,
  names: Readonly<Record<'read' | 'search' | 'tune' | 'paste', string>>,
): Slope[] => [
  {
    ...{ road: 'rag', name: names.search, drops: [12, 13, 12] },
    values: [toy.search, percentOf(roads.search), larger.search],
  },
  {
    ...{ road: 'finetune', name: names.tune, drops: [19, -5, 1] },
    values: [toy.lora, percentOf(roads.lora), larger.tuned],
  },
  {
    ...{ road: 'prompt', name: names.paste, drops: [5, -4, 10] },
    values: [toy.pasted, percentOf(roads.pasted), larger.tenth],
  },
  {
    ...{ road: 'base', name: names.read, drops: [-4, 15, -6] },
    values: [toy.read, percentOf(roads.fact), larger.alone],
  },
];
