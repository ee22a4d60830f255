import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { Spot, Ranking } from '~/lib/own/cells';
import { cutName } from '../verdict/sentences';
import type { OwnPrice } from '../state';
import type { Words } from 'words:own-search';
import { signal } from '@preact/signals-core';
import type { Cells } from './runs';
import type { Filled, Table } from './table';

export interface Saying {
  t: Words;
  locale: Locale;
}

export const whole = (value: number, { locale }: Saying): string =>
  formatNumber(Math.round(value), locale);

/** A cell by its name: `100 tokens · both`. */
export const nameIn = ({ cut, ranking }: Spot, { t }: Saying): string =>
  fill(t.named, { cut: cutName(cut, t.inName), ranking: t.inName[ranking] });

export const intervalText = ({ low, high }: { low: number; high: number }, { t }: Saying): string =>
  fill(t.interval, { low: Math.round(100 * low), high: Math.round(100 * high) });

/** What 1,000 prompts of so many tokens cost: `$1.37`, `$0.034`. */
export function costText(tokens: number, { t, locale, state }: Scene, of: Priced = 'input') {
  const price = state.price.value;
  const amount = (tokens * price[of]) / 1_000;
  const digits = amount > 0 && amount < 0.1 ? 3 : 2;
  return fill(t.money[price.currency], { n: formatNumber(amount, locale, digits) });
}

type Priced = keyof Pick<OwnPrice, 'input' | 'cacheRead'>;

export const timeText = (seconds: number, { t }: Saying): string =>
  seconds < 100
    ? fill(t.seconds, { n: seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5 })
    : fill(t.minutes, { n: Math.ceil(seconds / 60) });

/** The question that is looked at; and whether all lost ones are listed, and the other encoder has a column. */
export const openPressed = () => ({
  question: signal<number>(),
  all: signal(false),
  second: signal(false),
});

export interface Scene extends Omit<Cells, 'known' | 'seen'> {
  pressed: ReturnType<typeof openPressed>;
  table: Table;
  columns: readonly Ranking[];
  look: (spot: Spot) => void;
  fill: () => void;
  /** Adds the column of the other encoder, and fills it. */
  add: () => void;
  open: (one: Filled) => void;
}
