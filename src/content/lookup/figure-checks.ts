import { words } from '~/i18n/words';
import type { Check, ChecksFigure } from '~/lib/drawing/figure';
import type { Locale } from '~/lib/locale';
import type { Verdict } from '~/schemas/claim';
import { claim } from './claims';
import { all, baseIn, rowIn, type Kind } from './figure-base';

type Entry = Kind<'checks'>;
type Cell = Entry['rows'][number]['cells'][number];

/** A figure of marks in one language, with its verdicts looked up. */
export const checks = async (entry: Entry, locale: Locale): Promise<ChecksFigure> => ({
  ...baseIn(entry, locale),
  kind: 'checks',
  name: entry.name[locale],
  means: Object.fromEntries(
    Object.entries(entry.means).map(([check, name]) => [check, name[locale]]),
  ),
  columns: entry.columns.map(({ name, road }) => ({ name: name[locale], ...(road && { road }) })),
  rows: await all(entry.rows, async ({ cells, ...row }) => ({
    ...rowIn(row, locale),
    cells: await all(cells, (cell) => cellIn(cell, locale)),
  })),
});

/** For each verdict, how much of the claim holds today. */
const HOLDS: Record<Verdict, Check> = {
  supported: 'yes',
  partly: 'partly',
  contested: 'partly',
  wrong: 'no',
  outdated: 'no',
  vague: 'no',
  'no-claim': 'no',
};

async function cellIn(cell: Cell, locale: Locale): Promise<{ check: Check; said?: string }> {
  if ('claim' in cell) {
    const { verdict } = await claim(cell.claim);
    return { check: HOLDS[verdict], said: words(locale).verdicts[verdict] };
  }
  const said = 'said' in cell ? cell.said?.[locale] : undefined;
  return { check: cell.check, ...(said && { said }) };
}
