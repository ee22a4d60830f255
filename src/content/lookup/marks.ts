import type { Figure } from '~/lib/drawing/figure';
import { distinct, groundOf, toySize, type Mark, type Measured } from '~/lib/ground';
import { LINE_PRICE } from '~/lib/cost/line-price';
import { LOCALES, type Locale } from '~/lib/locale';
import { board, type BoardRow } from './board';
import { byId, finder } from './entries';
import { evidence } from './evidence';
import { isRun, runIn, run, type RecordedRun } from './runs';

/**
 * What a recorded number was measured on: `p1-parts/en/right`, a path in a snapshot or a run alone; a row of evidence:
 * `E31`; a price of the board: `price:gpt-6-luna`.
 *
 * @throws Error if the run or the row does not exist, or nothing says what the run's demo measures
 */
export async function markOf(reference: string): Promise<Mark> {
  if (/^(E\d|ref-)/.test(reference)) return rowMark(reference);
  if (reference.startsWith('price:')) return priceAt(reference.slice('price:'.length));
  const [name = '', ...path] = reference.split(/[/:]/);
  return runMark(await run(name), path.join('/'));
}

type Recorded = Pick<RecordedRun, 'demo' | 'config' | 'recorded'> & {
  snapshot: { cells?: object };
};

async function rowMark(row: string): Promise<Mark> {
  const { model, checkedOn } = await evidence(row);
  return { on: 'paper', of: model ? `${model} · ${row}` : row, day: checkedOn, row };
}

interface StepGround {
  demo: string;
  record?: string | undefined;
  /** The rows of evidence that it shows in place of a run. */
  rows?: readonly string[] | undefined;
  /** The settings at rest and after each press. */
  queries: readonly Readonly<Record<string, string>>[];
}

export async function stepMarks(step: StepGround, locale: Locale): Promise<Mark[]> {
  const { demo, record, rows, queries } = step;
  const cited = await Promise.all((rows ?? []).map(rowMark));
  if (record) {
    const { snapshot, ...rest } = await runIn(demo, record, locale);
    return [await runMark({ ...rest, snapshot: snapshot as Recorded['snapshot'] }, ''), ...cited];
  }
  if (rows) return cited;
  if (demo === 'abstain') return [await rowMark('E48'), { on: 'formula' }];
  if (demo === 'tokenizer') return [{ on: 'words' }, await priceAt(LINE_PRICE[locale])];
  if (demo === 'board') return boardMarks(queries[0]!.measure!, locale);
  return withSum(await Promise.all(queries.map((config) => settingsMark({ demo, config }))));
}

/** Of the board's prices, of its sizes at the bits of a file, or of what tuning costs. */
async function boardMarks(measure: string, locale: Locale): Promise<Mark[]> {
  if (measure === 'memory') return [{ on: 'formula' }, await rowMark('E103')];
  const [own] = LOCALES[locale].currencies;
  const rows = await board();
  if (measure === 'tune') return distinct(rows.filter(({ tune }) => tune).map(priceMark));
  return withSum(rows.filter(({ currency }) => currency === own).map(priceMark));
}

async function settingsMark(run: Measured): Promise<Mark> {
  const on = groundOf(run);
  if (on === 'toy') return { on, of: toySize(undefined) };
  return (on === 'formula' && (await priceOf(run.config))) || { on };
}

async function runMark(run: Recorded, path: string): Promise<Mark> {
  const { date: day, seed } = run.recorded;
  const on = groundOf(run, path);
  const { parameters } = (run.snapshot.cells ?? {}) as { parameters?: unknown };
  if (on === 'toy') return { on, of: toySize(parameters), day, seed };
  const price = on === 'formula' && (await priceOf(run.config));
  return price || { on, day, seed };
}

/** The price of the board that a bill was computed at; undefined if its prices are assumed. */
async function priceOf(config: Measured['config']): Promise<Mark | undefined> {
  const at = (await board()).find(
    ({ input, output, currency }) =>
      input !== undefined &&
      input === Number(config.inputPrice) &&
      output === Number(config.outputPrice) &&
      currency === (config.currency ?? 'USD'),
  );
  return at && priceMark(at);
}

const priceMark = ({ model, seen }: BoardRow): Mark => ({ on: 'price', of: model, day: seen });

/** The marks of a demo's run: of what it shows, and of what that is compared with. */
export const runMarks = (name: string): Promise<Mark[]> => marksOf([name, `${name}/compareRank`]);

/** A bill rests on a price and on the sum that is made of it. */
const withSum = (marks: readonly Mark[]): Mark[] =>
  distinct(marks.some(({ on }) => on === 'price') ? [...marks, { on: 'formula' }] : marks);

const boardRow = finder(byId(board), 'model', 'content/board.yaml');

const priceAt = async (id: string): Promise<Mark> => priceMark(await boardRow(id));

export const marksOf = async (references: readonly string[]): Promise<Mark[]> =>
  distinct(await Promise.all(references.map(markOf)));

export const marksIn = async (entry: unknown): Promise<Mark[]> => distinct(await found(entry));

async function found(part: unknown, key = ''): Promise<Mark[]> {
  if (typeof part === 'string') return markAt(part, key);
  if (typeof part !== 'object' || part === null) return [];
  const inside = await Promise.all(Object.entries(part).map(([name, one]) => found(one, name)));
  return inside.flat();
}

async function markAt(text: string, key: string): Promise<Mark[]> {
  if (key === 'row') return [await rowMark(text)];
  if (key === 'price') return [await priceAt(text)];
  return (await isRun(/^([a-z0-9-]+)[/:]\S+$/.exec(text)?.[1])) ? [await markOf(text)] : [];
}

type FigureKind = 'recorded' | 'judged' | 'literature' | 'article';

interface Origin {
  kind: FigureKind;
  run?: string | undefined;
  rows?: string | undefined;
}

/** Of the numbers in its drawing, or of the run and rows it names. @throws Error if nothing of it was measured */
export async function figureMarks(
  figure: Figure,
  { kind, run, rows = '' }: Origin,
): Promise<Mark[]> {
  if (kind === 'article') return [{ on: 'article', of: '' }];
  const drawn = kind === 'judged' ? [] : (figure.marks ?? []);
  const named = [...(run ? [run] : []), ...rows.split(' ').filter(Boolean)];
  const marks = drawn.length > 0 ? [...drawn] : await marksOf(named);
  if (marks.length === 0)
    throw new Error(`The figure ${figure.id} rests on nothing: give it a run or rows of evidence.`);
  return marks;
}
