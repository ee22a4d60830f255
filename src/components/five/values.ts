import { fiveNumbers, type Five } from '~/content/lookup';
import { formatNumber, fill } from '~/i18n/format';
import { percentOf, type Sum } from '~/lib/five/sums';
import type { Locale } from '~/lib/locale';
import fiveWords, { type Words as FiveStrings } from 'words:five';
import type { Slope } from '~/lib/five/slopes';

/** Counts by name; in a group, by the names of both: `everydayLora`. */
type Sums = Readonly<Record<string, Sum | Readonly<Record<string, Sum>>>>;

export type Values = Readonly<Record<string, string>>;

/** What all parts of the page draw from, and its texts with their numbers filled in. */
export async function pictured(locale: Locale) {
  const t = fiveWords[locale];
  const five = await fiveNumbers();
  const values = valuesOf(five, locale);
  return {
    t,
    five,
    values,
    filled: (text: string) => fill(text, values),
    quoted: (text: string) => fill(t.quote, { text }),
  };
}

export function valuesOf(five: Five, locale: Locale): Values {
  const { bag, roads, others, window, shorter, tuning, gentle } = five;
  const { losses, steps } = tuning;
  const [tokensArchive, tokensGuide] = shorter as [number, number];
  const numbers: Record<string, number> = {
    ...window,
    ...others,
    ...gentleNumbers(gentle),
    ...counts(roads),
    tokensArchive,
    tokensGuide,
    steps,
    passes: losses.length,
  };
  const written = Object.entries(numbers).map(([name, n]) => [name, decimal(n, locale)] as const);
  return {
    ...Object.fromEntries(written),
    ...weightsOf(tuning, locale),
    place: bag.place,
    lossFirst: formatNumber(losses[0]!, locale, 2),
    lossLast: formatNumber(losses.at(-1)!, locale, 3),
  };
}

/** The untouched model, the harsh run and the gentle one of the grid, in percent. */
function gentleNumbers({ asked, untouched, runs, harsh, shown }: Five['gentle']) {
  const without = runs.filter((run) => !run.isReplayed);
  return {
    untouched,
    askedFacts: asked.facts,
    askedEveryday: asked.everyday,
    harshFacts: harsh.whole.facts,
    harshKept: harsh.whole.everyday,
    shownFacts: shown.stopped.facts,
    shownKept: shown.stopped.everyday,
    keptWithout: Math.max(...without.flatMap((run) => [run.stopped.everyday, run.whole.everyday])),
    harshRate: harsh.rate,
    shownRate: shown.rate,
    shownSeeds: shown.seeds,
  };
}

/** A number with the decimals that it has. */
export function decimal(value: number, locale: Locale): string {
  const [, decimals = ''] = String(value).split('.');
  return formatNumber(value, locale, decimals.length);
}

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

function counts(sums: Sums, prefix = ''): Record<string, number> {
  const all = Object.entries(sums).map(([key, sum]): Record<string, number> => {
    const name = prefix ? prefix + capital(key) : key;
    if (!isSum(sum)) return counts(sum, name);
    return { [name]: sum.right, [`${name}N`]: sum.n, [`${name}Share`]: percentOf(sum) };
  });
  return Object.assign({}, ...all) as Record<string, number>;
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

/** What the page's script takes from `data-words`, with numbers filled in. */
export const pageWords = ({
  advice,
  standings,
  shared,
  yours: { notTested, tested },
}: FiveStrings) => ({ advice, standings, shared, notTested, tested });

export type PageWords = ReturnType<typeof pageWords>;

export const slopesIn = (
  { roads, others }: Five,
  names: Readonly<Record<'read' | 'search' | 'tune' | 'paste', string>>,
): Slope[] => [
  {
    road: 'rag',
    name: names.search,
    drops: [12, 13, 12],
    values: [others.toySearch, percentOf(roads.search), others.mistralSearch],
  },
  {
    road: 'finetune',
    name: names.tune,
    drops: [19, -5, 1],
    values: [others.toyLora, percentOf(roads.lora), others.mistralTuned],
  },
  {
    road: 'prompt',
    name: names.paste,
    drops: [5, -4, 10],
    values: [others.toyPasted, percentOf(roads.pasted), others.gptTenth],
  },
  {
    road: 'base',
    name: names.read,
    drops: [-4, 15, -6],
    values: [others.toyRead, percentOf(roads.fact), others.gptAlone],
  },
];
