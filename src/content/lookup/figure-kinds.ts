import type { Check, Figure, Outcome } from '~/lib/drawing/figure';
import type { Asked } from '~/lib/lesson/asked';
import type { Locale } from '~/lib/locale';
import type { FigureEntry } from '~/schemas/figure';
import type { AxisEntry } from '~/schemas/figure/axis';
import type { ValueEntry } from '~/schemas/figure/values';
import { all, baseIn, rowIn, type Kind } from './figure-base';
import { stripRow } from './figure-strip';
import { guessIn } from './figure-guess';
import { axisIn, numberAt, snapshotAt, valueAt } from './figure-numbers';
import { curve } from './figure-curve';
import { words } from '~/i18n/words';
import type { Verdict } from '~/schemas/claim';
import { claim } from './claims';

type Names = FigureEntry['kind'];
/** What a figure of a kind has beside what all have, in one language. */
type Own<K extends Names> = Omit<
  Extract<Figure, { kind: K }>,
  'kind' | 'marks' | 'guesses' | keyof ReturnType<typeof baseIn>
>;
type Kinds = { [K in Names]: (entry: Kind<K>, locale: Locale) => Promise<Own<K>> };

const SHARE = { unit: 'percent', digits: 0 } as const;

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
    outcomes: entry.outcomes,
    rows: await all(entry.rows, async ({ counts = {}, each, ...row }) => ({
      ...rowIn(row, locale),
      counts: await countsOf(counts, entry.of, locale),
      ...(each && { each: outcomesIn(await snapshotAt(each), each) }),
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
  if ('claim' in cell) {
    const { verdict } = await claim(cell.claim);
    return { check: HOLDS[verdict], said: words(locale).verdicts[verdict] };
  }
  const said = 'said' in cell ? cell.said?.[locale] : undefined;
  return { check: cell.check, ...(said && { said }) };
}

async function countsOf(counts: Partial<Record<Outcome, ValueEntry>>, of: number, locale: Locale) {
  const pairs = await all(Object.entries(counts), async ([outcome, value]) => {
    const shown = await numberAt(value.at, SHARE, locale);
    return [outcome, { ...shown, count: Math.round(shown.value * of) }] as const;
  });
  return Object.fromEntries(pairs);
}

/** Verdicts by name; 1 and 0 stand for right and wrong. */
function outcomesIn(found: unknown, path: string): Outcome[] {
  if (!Array.isArray(found)) throw new Error(`At ${path} stands no list of outcomes.`);
  return found.map((one) => (one === 1 ? 'right' : one === 0 ? 'wrong' : (one as Outcome)));
}

async function gridRow(row: Kind<'grid'>['rows'][number], axis: AxisEntry, locale: Locale) {
  const cells = await all(row.cells, async (cell) => cell && valueAt(cell, axis, locale));
  return { ...rowIn(row, locale), cells };
}

/** Numbers looked up, words in one language. @param asked the lesson's guess, made on the figure that it names */
export async function resolved(entry: FigureEntry, locale: Locale, asked?: Asked): Promise<Figure> {
  const own = KINDS[entry.kind] as (one: FigureEntry, locale: Locale) => Promise<Figure>;
  const guesses = await all(entry.guesses, (guess) => guessIn(guess, asked));
  const base = { ...baseIn(entry, locale), kind: entry.kind };
  return { ...base, ...(await own(entry, locale)), guesses };
}
