import { counted, type Row } from '~/lib/ladder/rows';

/** One row of several that asked the same of different draws: their counts added. */
export function pooled(rows: readonly Row[]): Row {
  const sum = (of: 'right' | 'n' | 'seeds' | 'found' | 'read') =>
    rows.reduce((total, row) => total + (row[of] ?? 0), 0);
  const [first] = rows;
  if (!first) throw new Error('There are no rows to add. Give one or more.');
  return {
    ...first,
    ...counted(sum('right'), sum('n')),
    seeds: sum('seeds'),
    ...(first.found !== undefined && { found: sum('found'), read: sum('read') }),
  };
}
