import { priceOn } from '~/lib/cost/price-on';
import { daysAfter, staleSince } from '~/lib/stale';
import type { BoardRow } from '~/schemas/board';

const daysBetween = (first: string, last: string): number =>
  (Date.parse(last) - Date.parse(first)) / Date.parse(daysAfter('1970-01-01', 1));

/** A line for each price of the board on a day, the longest unseen first: whether it is old, how much, since, last seen, why. */
export const staleLines = (rows: readonly BoardRow[], today: string): string[] =>
  rows
    .filter(({ input }) => input !== undefined)
    .map((row) => priceOn(row, today))
    .sort((one, other) => (one.seen < other.seen ? -1 : one.seen > other.seen ? 1 : 0))
    .map(({ id, input, output, currency, on, seen, note }) =>
      [
        staleSince(seen, today) ? 'old  ' : 'fresh',
        `${id}: ${input} / ${output} ${currency}, since ${on}, last seen ${seen}, ${daysBetween(seen, today)} days ago.`,
        note.en.trim(),
      ].join(' '),
    );
