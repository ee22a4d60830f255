import type { Five } from '~/content/lookup';
import { formatNumber } from '~/i18n/format';
import { percentOf, type Sum } from '~/lib/five/sums';
import type { Locale } from '~/lib/locale';

/** Counts by name; in a group, by the names of both: `everydayLora`. */
type Sums = Readonly<Record<string, Sum | number | Readonly<Record<string, Sum>>>>;

export type Values = Readonly<Record<string, string>>;

/** All numbers of the page as they are printed, by the names of the slots that take them. */
export function valuesOf(five: Five, locale: Locale): Values {
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits);
  const { bag, roads, others, window, tuning } = five;
  const { toy, larger } = others;
  const values: Record<string, string> = {
    place: bag.place,
    facts: number(window.facts),
    tokens: number(window.tokens),
    window: number(window.window),
    steps: number(tuning.steps),
    passes: number(tuning.losses.length),
    lossFirst: number(tuning.losses[0]!, 2),
    lossLast: number(tuning.losses.at(-1)!, 3),
    ...weightsOf(tuning, locale),
    ...counts(roads, number),
  };
  for (const [name, value] of Object.entries(toy))
    values[`toy${capital(name)}`] = number(typeof value === 'number' ? value : value.value);
  for (const [slot, name] of Object.entries(LARGER)) values[slot] = decimal(larger[name], locale);
  return values;
}

const LARGER = {
  mistralSearch: 'search',
  mistralTuned: 'tuned',
  mistralPlain: 'plain',
  gptAlone: 'alone',
  gptFirst: 'first',
  gptTenth: 'tenth',
  gptWithout: 'without',
} as const;

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
      if (typeof sum === 'number') return { [name]: number(sum) };
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

/** Weights of a model in the units of each language. */
function weightsOf({ weights, added }: Five['tuning'], locale: Locale) {
  const units = {
    en: () => [
      `${formatNumber(weights / 1e6, locale, 1)} M`,
      `${formatNumber(added / 1e6, locale, 1)} M`,
    ],
    zh: () => [
      `${formatNumber(weights / 1e8, locale, 3)} 亿`,
      `${formatNumber(added / 1e4, locale)} 万`,
    ],
  };
  const [own, more] = units[locale]();
  return { weights: own!, added: more! };
}
