import type { Check, Figure } from '~/lib/drawing/figure';
import type { Asked } from '~/lib/lesson/asked';
import type { Locale } from '~/lib/locale';
import type { FigureEntry } from '~/schemas/figure';
import { all, type Kind } from './figure-base';
import { stripRow } from './figure-strip';
import { guessIn } from './figure-guess';
import { axisIn, numberAt, numbersIn, snapshotAt, speechIn, valueAt } from './figure-numbers';
import { curve } from './figure-curve';
import type { In } from './in-language';
import { words } from '~/i18n/words';
import type { Verdict } from '~/schemas/claim';
import { claim } from './claims';

type Names = FigureEntry['kind'];
/** What a figure of a kind has beside what all have. */
type Own<K extends Names> = Omit<
  Extract<Figure, { kind: K }>,
  'marks' | 'guess' | 'note' | 'speech'
>;
type Kinds = { [K in Names]: (entry: Kind<K>, locale: Locale) => Promise<Own<K>> };

const KINDS: Kinds = {
  curve,
  strip: async (entry, locale) => ({
    ...entry,
    axis: axisIn(entry.axis, locale),
    rows: await all(entry.rows, (row) => stripRow(row, entry.axis, locale)),
  }),
  pair: async (entry, locale) => ({
    ...entry,
    axis: axisIn(entry.axis, locale),
    rows: await all(entry.rows, async ({ from, to, also, ...row }) => ({
      ...row,
      from: await valueAt(from, entry.axis, locale),
      to: await valueAt(to, entry.axis, locale),
      also: also && (await valueAt(also, entry.axis, locale)),
    })),
  }),
  units: async (entry, locale) => ({
    ...entry,
    rows: await all(entry.rows, async ({ right, each, ...row }) => ({
      ...row,
      right: await numberAt(right.at, { unit: 'percent', digits: 0 }, locale),
      each: numbersIn(await snapshotAt(each), each).map((one) => (one === 1 ? 'right' : 'wrong')),
    })),
  }),
  grid: async (entry, locale) => ({
    ...entry,
    axis: axisIn(entry.axis, locale),
    rows: await all(entry.rows, async (row) => ({
      ...row,
      cells: await all(row.cells, async (cell) => cell && valueAt(cell, entry.axis, locale)),
    })),
  }),
  checks: async (entry, locale) => ({
    ...entry,
    rows: await all(entry.rows, async ({ cells, ...row }) => ({
      ...row,
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

/** Numbers looked up. @param asked the lesson's guess, made on the figure that it names */
export async function resolved(
  entry: In<FigureEntry>,
  locale: Locale,
  asked?: Asked,
): Promise<Figure> {
  const own = KINDS[entry.kind] as (one: typeof entry, locale: Locale) => Promise<Figure>;
  const { at, text } = entry.note;
  return {
    ...(await own(entry, locale)),
    note: { at: at === 'foot' ? at : { cell: at }, text },
    guess: entry.guess && (await guessIn(entry.guess, asked)),
    speech: speechIn(locale),
  };
}
