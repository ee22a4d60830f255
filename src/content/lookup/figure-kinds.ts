import { words } from '~/i18n/words';
import type { Axis, Check, CurvePoint, Figure, Guess, Value } from '~/lib/drawing/figure';
import type { Asked } from '~/lib/lesson/asked';
import type { Locale } from '~/lib/locale';
import type { Verdict } from '~/schemas/claim';
import type { FigureEntry } from '~/schemas/figure';
import { answerOf, choicesOf } from './answer';
import { claim } from './claims';
import {
  filled,
  numbersAt,
  plain,
  pointsAt,
  printed,
  speechIn,
  type Filled,
  type Prints,
} from './figure-numbers';
import type { In } from './in-language';

/** Numbers looked up. @param asked the lesson's guess, made on the figure that it names */
export async function resolved(
  { note, guess, ...entry }: In<FigureEntry>,
  locale: Locale,
  asked?: Asked,
): Promise<Figure> {
  const { at, text } = note;
  return {
    ...(await listed(await filled(entry as Drawn, locale), locale)),
    note: { at: at === 'foot' ? at : { cell: at }, text },
    guess: guess && (await guessIn(guess, asked)),
    speech: speechIn(locale),
  } as Figure;
}

type Drawn = In<FigureEntry>;
type Kind<K> = Filled<Extract<Drawn, { kind: K }>>;

/** Looks up what is no single number: the points of a line, the outcomes of a row, the marks of a table. */
async function listed(figure: Filled<Drawn>, locale: Locale): Promise<object> {
  if (figure.kind === 'curve') {
    const panels = all(figure.panels, async (panel) => ({
      ...panel,
      lines: await all(panel.lines, async (line) => ({
        ...line,
        points: await pointsIn(line, panel.y, locale),
      })),
    }));
    return { ...figure, panels: await panels };
  }
  if (figure.kind === 'units') {
    const rows = all(figure.rows, async (row) => ({ ...row, each: await outcomesAt(row.each) }));
    return { ...figure, rows: await rows };
  }
  if (figure.kind === 'checks') {
    const rows = all(figure.rows, async (row) => ({
      ...row,
      cells: await all(row.cells, (cell) => cellIn(cell, locale)),
    }));
    return { ...figure, rows: await rows };
  }
  return figure;
}

type Line = Kind<'curve'>['panels'][number]['lines'][number];

async function pointsIn(
  { points, ends }: Line,
  y: Axis & Prints,
  locale: Locale,
): Promise<CurvePoint[]> {
  if (typeof points !== 'string') return points.map(([x, value]) => ({ x: plain(x), y: value }));
  const found = (await pointsAt(points)).map(([x, value]) => ({
    x,
    y: { value, shown: printed(value, y, locale) },
  }));
  return ends ? endedAt(found, ends) : found;
}

/** Adds the cell to the last point, so that a note or a guess can find it. */
function endedAt(points: CurvePoint[], end: Value): CurvePoint[] {
  const last = points.at(-1)!;
  if (last.y.value !== end.value)
    throw new Error(`A line ends at ${last.y.value}, and ${end.cell} is ${end.value}.`);
  return [...points.slice(0, -1), { ...last, y: end }];
}

const outcomesAt = async (path: string) =>
  (await numbersAt(path)).map((one) => (one === 1 ? 'right' : 'wrong'));

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

const all = <A, B>(list: readonly A[], of: (one: A) => Promise<B>): Promise<B[]> =>
  Promise.all(list.map(of));
