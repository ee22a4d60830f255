import type { Check, Figure } from '~/lib/drawing/figure';
import type { Asked } from '~/lib/lesson/asked';
import type { Locale } from '~/lib/locale';
import type { FigureEntry } from '~/schemas/figure';
import type { AxisEntry } from '~/schemas/figure/axis';
import { all, baseIn, rowIn, type Kind } from './figure-base';
import { stripRow } from './figure-strip';
import { guessIn } from './figure-guess';
import { axisIn, numberAt, numbersIn, snapshotAt, valueAt } from './figure-numbers';
import { curve } from './figure-curve';
import { words } from '~/i18n/words';
import type { Verdict } from '~/schemas/claim';
import { claim } from './claims';

type Names = FigureEntry['kind'];
/** What a figure of a kind has beside what all have, in one language. */
type Own<K extends Names> = Omit<
  Extract<Figure, { kind: K }>,
  'kind' | 'marks' | 'guess' | keyof ReturnType<typeof baseIn>
>;
type Kinds = { [K in Names]: (entry: Kind<K>, locale: Locale) => Promise<Own<K>> };

const KINDS: Kinds = {
  curve,
  strip: async (entry, locale) => ({
    axis: axisIn(entry.axis, locale),
    length: entry.length,
    groups: entry.groups.map((name) => name[locale]),
    rows: await all(entry.rows, (row) => stripRow(row, entry.axis, locale)),
  }),
  pair: async (entry, locale) => ({
    axis: axisIn(entry.axis, locale),
    ends: [entry.ends[0][locale], entry.ends[1][locale]],
    rows: await all(entry.rows, async ({ from, to, also, ...row }) => ({
      ...rowIn(row, locale),
      from: await valueAt(from, entry.axis, locale),
      to: await valueAt(to, entry.axis, locale),
      ...(also && { also: await valueAt(also, entry.axis, locale) }),
    })),
  }),
  units: async (entry, locale) => ({
    name: entry.name[locale],
    of: entry.of,
    rows: await all(entry.rows, async ({ right, each, ...row }) => ({
      ...rowIn(row, locale),
      right: await numberAt(right.at, { unit: 'percent', digits: 0 }, locale),
      each: numbersIn(await snapshotAt(each), each).map((one) => (one === 1 ? 'right' : 'wrong')),
    })),
  }),
  grid: async (entry, locale) => ({
    axis: axisIn(entry.axis, locale),
    columns: entry.columns.map((name) => name[locale]),
    rows: await all(entry.rows, (row) => gridRow(row, entry.axis, locale)),
  }),
  checks: async (entry, locale) => ({
    name: entry.name[locale],
    means: Object.fromEntries(
      Object.entries(entry.means).map(([check, name]) => [check, name[locale]]),
    ),
    columns: entry.columns.map(({ name, road }) => ({ name: name[locale], ...(road && { road }) })),
    rows: await all(entry.rows, async ({ cells, ...row }) => ({
      ...rowIn(row, locale),
      cells: await all(cells, (cell) => cellIn(cell, locale)),
    })),
  }),
};

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

type Cell = Kind<'checks'>['rows'][number]['cells'][number];

async function cellIn(cell: Cell, locale: Locale): Promise<{ check: Check; said?: string }> {
  if (typeof cell === 'string') return { check: cell };
  const { verdict } = await claim(cell.claim);
  return { check: HOLDS[verdict], said: words(locale).verdicts[verdict] };
}

async function gridRow(row: Kind<'grid'>['rows'][number], axis: AxisEntry, locale: Locale) {
  const cells = await all(row.cells, async (cell) => cell && valueAt(cell, axis, locale));
  return { ...rowIn(row, locale), cells };
}

/** Numbers looked up, words in one language. @param asked the lesson's guess, made on the figure that it names */
export async function resolved(entry: FigureEntry, locale: Locale, asked?: Asked): Promise<Figure> {
  const own = KINDS[entry.kind] as (one: FigureEntry, locale: Locale) => Promise<Figure>;
  const guess = entry.guess && (await guessIn(entry.guess, asked));
  const base = { ...baseIn(entry, locale), kind: entry.kind };
  return { ...base, ...(await own(entry, locale)), guess };
}
