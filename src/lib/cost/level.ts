import { staleSince } from '../stale';

export const CURRENCIES = ['USD', 'CNY'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** The prices of a model on a day, per million tokens. */
export interface PriceLevel {
  id: string;
  model: string;
  currency: Currency;
  on: string;
  input: number;
  output: number;
  /** Text that is read from the cache, and a beginning that is written to it. */
  cacheRead: number;
  cacheWrite: number;
  /** One of the few levels that every bill is compared at. */
  compare: boolean;
  /** The prices are older than 60 days. */
  stale: boolean;
}

/** A row of the board, which may lack any price. */
type Row = { [K in keyof PriceLevel]?: PriceLevel[K] | undefined } & {
  id: string;
  model: string;
  on: string;
};

/** The rows with prices in a currency. Where no price of the cache was read, it costs what other input does. */
export const levelsIn = (rows: readonly Row[], wanted: Currency, today: string): PriceLevel[] =>
  rows.flatMap(({ id, model, currency, on, input, output, cacheRead, cacheWrite, compare }) =>
    currency !== wanted || input === undefined || output === undefined
      ? []
      : [
          {
            ...{ id, model, currency, on, input, output },
            cacheRead: cacheRead ?? input,
            cacheWrite: cacheWrite ?? input,
            compare: compare ?? false,
            stale: staleSince(on, today),
          },
        ],
  );
