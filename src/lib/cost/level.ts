import { staleSince } from '../stale';
import { priceOn, type Dated, type Prices } from './price-on';

export const CURRENCIES = ['USD', 'CNY'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** The prices of a model on a day, per million tokens. */
export interface PriceLevel extends Dated, Required<Prices> {
  id: string;
  model: string;
  currency: Currency;
  /** The last day on which a copy of a page shows the prices unchanged. */
  seen: string;
  then?: Required<Prices> | undefined;
  /** One of the few levels that every bill is compared at. */
  compare: boolean;
  /** The prices were last seen more than 60 days ago. */
  stale: boolean;
  /** The share of the prices that a batch costs. */
  batch?: number | undefined;
  /** `always` cannot be switched off. */
  thinking?: 'always' | 'on' | 'off' | undefined;
}

type Own = 'id' | 'model' | 'on' | 'seen';
type Loose = { [K in Exclude<keyof PriceLevel, Own | 'then'>]?: PriceLevel[K] | undefined };

/** A row of the board, which may lack any price. */
type LevelRow = Loose & Pick<PriceLevel, Own> & { then?: Prices | undefined };

/** The rows with prices in a currency. Where no price of the cache was read, it costs what other input does. */
export const levelsIn = (
  rows: readonly LevelRow[],
  wanted: Currency,
  today: string,
): PriceLevel[] =>
  rows.flatMap(({ currency, input, output, ...row }) =>
    currency !== wanted || input === undefined || output === undefined
      ? []
      : [levelOn(levelOf({ ...row, currency, input, output }), today)],
  );

const levelOf = (row: LevelRow & Prices & { currency: Currency }): PriceLevel => ({
  id: row.id,
  model: row.model,
  currency: row.currency,
  on: row.on,
  seen: row.seen,
  ...filled(row),
  compare: row.compare ?? false,
  stale: false,
  batch: row.batch,
  thinking: row.thinking,
  until: row.until,
  then: row.then && filled(row.then),
});

const filled = ({ input, output, cacheRead = input, cacheWrite = input }: Prices) => ({
  input,
  output,
  cacheRead,
  cacheWrite,
});

/** A level by the clock of whoever reads it. */
export function levelOn<Level extends PriceLevel>(level: Level, today: string): Level {
  const now = priceOn(level, today);
  return { ...now, stale: staleSince(now.seen, today) };
}

/** Reads the JSON of a page's props so that its prices are those of the reader's day. */
export const pricesAsOf =
  (today: string) =>
  (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'on' in value && 'seen' in value
      ? levelOn(value as PriceLevel, today)
      : value;
