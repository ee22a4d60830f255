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

const DAY = 86_400_000;
const dayAfter = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** A row as it stands on a day: behind `until` it has the prices of `then`, which hold from the next day on. */
export function priceOn<Row extends Dated>(row: Row, day: string): Row {
  const { until, then } = row;
  if (!until || !then || day <= until) return row;
  const { cacheRead, cacheWrite } = then;
  const next = { ...then, cacheRead, cacheWrite, on: dayAfter(until) };
  return { ...row, ...next, until: undefined, then: undefined };
}
