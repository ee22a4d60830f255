import type { Currency } from '~/lib/cost/level';

/** A slot that is written in the way of the language. */
export type Said =
  | { as: 'number'; value: number; digits: number }
  | { as: 'share'; value: number; digits: number }
  | { as: 'money'; value: number; currency: Currency }
  | { as: 'day'; value: string }
  | { as: 'word'; path: readonly string[] };

/** False: what is called so is left out. A list of rows is said row by row. */
export type Slot = string | number | boolean | undefined | Said | readonly (Slot | Slots)[];

/** What an answer says, by the names that its sentences have in `content/yours`; `kind` chooses among them. */
export interface Slots {
  readonly [name: string]: Slot;
}

export const number = (value: number, digits: number): Said => ({ as: 'number', value, digits });

/** A number in the two or three digits that matter. */
export function shortly(value: number): Said {
  if (value % 1 === 0 || value >= 10) return number(value, 0);
  return number(value, value < 1 ? 2 : 1);
}

/** What was read, each number with the decimals that it was typed with. */
export const asTyped = (read: Slots): Slots =>
  Object.fromEntries(
    Object.entries(read).map(([name, one]) => [
      name,
      typeof one === 'number' ? number(one, String(one).split('.')[1]?.length ?? 0) : one,
    ]),
  );

/** @param value 0 … 1 */
export const share = (value: number, digits = 0): Said => ({ as: 'share', value, digits });
export const money = (value: number, currency: Currency): Said => ({
  as: 'money',
  value,
  currency,
});

/** @param value as `2026-11-20` */
export const day = (value: string): Said => ({ as: 'day', value });

/** Another sentence of the form, by its path: `word('options', 'unit', 'pages')`. */
export const word = (...path: string[]): Said => ({ as: 'word', path });
