import type { Check, Figure, StripRow, CurvePoint } from '~/lib/drawing/figure';
import type { Asked } from '~/lib/lesson/asked';
import type { Locale } from '~/lib/locale';
import type { FigureEntry } from '~/schemas/figure';
import {
  axisIn,
  numberAt,
  numbersIn,
  snapshotAt,
  speechIn,
  valueAt,
  printed,
  type AxisIn,
} from './figure-numbers';
import type { In } from './in-language';
import { words } from '~/i18n/words';
import type { Verdict } from '~/schemas/claim';
import { claim } from './claims';
import type { Guess } from '~/lib/drawing/figure';
import { answerOf, choicesOf } from './answer';

const curve = async (entry: Kind<'curve'>, locale: Locale) => ({
  ...entry,
  x: axisIn(entry.x, locale),
  panels: await all(entry.panels, async ({ y, lines, ...panel }) => ({
    ...panel,
    y: axisIn(y, locale),
    lines: await all(lines, async ({ points, ends, ...row }) => ({
      ...row,
      points:
        typeof points === 'string'
          ? endedAt(
              pointsOf(await snapshotAt(points), points, y, locale),
              ends ? await valueAt({ at: ends }, y, locale) : undefined,
            )
          : await all(points, async ([x, value]) => ({
              x: typeof x === 'number' ? x : (await numberAt(x, entry.x, locale)).value,
              y: await valueAt(value, y, locale),
            })),
    })),
  })),
});

/** Parses a list of [x, y], the form of a training run's losses; or of y alone, counted from 1. */
function pointsOf(found: unknown, path: string, y: AxisIn, locale: Locale): CurvePoint[] {
  if (!Array.isArray(found)) throw new Error(`At ${path} stands no list of points.`);
  return found.map((point, i) => {
    const [x, value] = typeof point === 'number' ? [i + 1, point] : numbersIn(point, path);
    return { x: x!, y: { value: value!, shown: printed(value!, y, locale) } };
  });
}

/** Adds the cell to the last point, so that a note or a guess can find it. */
function endedAt(points: CurvePoint[], end: CurvePoint['y'] | undefined): CurvePoint[] {
  const last = points.at(-1);
  if (!end || !last) return points;
  if (last.y.value !== end.value)
    throw new Error(`A line ends at ${last.y.value}, and ${end.cell} is ${end.value}.`);
  return [...points.slice(0, -1), { ...last, y: end }];
}

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

type GuessEntry = NonNullable<FigureEntry['guess']>;

/** The guess of a lesson, if this figure is the one it names; it is not interactive on paper. */
async function guessIn(
  { id, at, tells }: GuessEntry,
  asked: Asked | undefined,
): Promise<Guess | undefined> {
  if (asked?.id !== id) return undefined;
  const { unit = 'percent', min = 0, max = 100, kind, options = '' } = asked;
  const { formatted = '', sign } = await answerOf(asked);
  const said = choicesOf(options);
  return {
    id,
    at: typeof at === 'string' ? { cell: at } : at,
    min,
    max,
    unit,
    sign,
    tells,
    truth: kind === 'choice' ? 1 + said.indexOf(formatted) : Number(formatted),
    ...(kind === 'choice' && { stops: said }),
  };
}

type RowEntry = Kind<'strip'>['rows'][number];

const stripRow = async (
  { values, ...row }: RowEntry,
  axis: AxisIn,
  locale: Locale,
): Promise<StripRow> => ({
  ...row,
  values: await all(values, async (entry) =>
    'span' in entry
      ? spanOf(entry.span, axis, locale)
      : { ...entry, ...(await valueAt(entry, axis, locale)) },
  ),
});

type Ends = Extract<RowEntry['values'][number], { span: unknown }>['span'];

async function spanOf([from, to]: Ends, axis: AxisIn, locale: Locale) {
  const low = await numberAt(from, axis, locale);
  const high = await numberAt(to, axis, locale);
  return { ...low, low, high, span: true, shown: low.shown + speechIn(locale).to + high.shown };
}

type Kind<K> = In<Extract<FigureEntry, { kind: K }>>;

const all = <A, B>(list: readonly A[], of: (one: A) => Promise<B>): Promise<B[]> =>
  Promise.all(list.map(of));
