import { daysAfter } from '../stale';

/** Prices per million tokens. */
export interface Prices {
  input: number;
  output: number;
  cacheRead?: number | undefined;
  cacheWrite?: number | undefined;
}

/** What has a price from a day on, and perhaps another one behind its last day (ISO days, both included). */
export interface Dated {
  on: string;
  until?: string | undefined;
  then?: Prices | undefined;
}

/** A row as it stands on a day: behind `until` it has the prices of `then`, which hold from the next day on. */
export function priceOn<Row extends Dated>(row: Row, day: string): Row {
  const { until, then } = row;
  if (!until || !then || day <= until) return row;
  const { cacheRead, cacheWrite } = then;
  const next = { ...then, cacheRead, cacheWrite, on: daysAfter(until, 1) };
  return { ...row, ...next, until: undefined, then: undefined };
}

/** The attributes of a part of a page that holds between two days; `dated.ts` shows it on the reader's. */
interface Between {
  'data-from-day'?: string;
  'data-before-day'?: string;
  hidden?: true;
}

/** A row as it stands today and, where its price has an end, as it will: each with the days between which it is shown. */
export function ahead<Row extends Dated>(row: Row, today: string): (readonly [Row, Between])[] {
  const now = priceOn(row, today);
  if (!now.until) return [[now, {}]];
  const next = priceOn(now, daysAfter(now.until, 1));
  return [
    [now, { 'data-before-day': next.on }],
    [next, { 'data-from-day': next.on, hidden: true }],
  ];
}
