import { breakEvenRequests } from './serving';
import { sumOf, type Bill } from './bill';

interface Period {
  months: number;
  /** Months between two changes; 0 if nothing changes. */
  changesEvery: number;
}

export const changesIn = ({ months, changesEvery }: Period): number =>
  changesEvery > 0 ? Math.floor(months / changesEvery) : 0;

/** Dollars paid from the beginning up to each month, `months + 1` values; one-off costs come first. */
export function paidByMonth(bill: Bill, { months, changesEvery }: Period): number[] {
  const once = sumOf(bill.once);
  const monthly = sumOf(bill.monthly);
  const change = sumOf(bill.change);
  return Array.from(
    { length: months + 1 },
    (_, month) => once + month * monthly + changesIn({ months: month, changesEvery }) * change,
  );
}

/** First month of costing no more, up to the end: 0 if it never costs more, undefined if it does at the end. */
export function cheaperFrom(one: readonly number[], other: readonly number[]): number | undefined {
  let from = one.length;
  while (from > 0 && one[from - 1]! <= other[from - 1]!) from--;
  return from === one.length ? undefined : from;
}

/**
 * The number of requests after which tuning has paid for itself against prompting: all costs of the period other than
 * requests, divided by the saving of one request.
 *
 * @returns undefined if a request saves nothing
 */
export function tuningPaysAfter(
  tuned: Bill,
  prompted: Bill,
  { requests, ...period }: Period & { requests: number },
): number | undefined {
  const beside = ({ once, change }: Bill) => sumOf(once) + changesIn(period) * sumOf(change);
  const saving = (sumOf(prompted.monthly) - sumOf(tuned.monthly)) / requests;
  return breakEvenRequests(beside(tuned) - beside(prompted), saving);
}
