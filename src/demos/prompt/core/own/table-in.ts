import { Problem } from '~/lib/problem';
import { csvRows, nameOfTwo } from '~/lib/text/csv';
import { nameOf } from './slots';

/** A line of the pasted text: its cells by column name, or its problem. */
export type Line = { line: number } & (
  | { cells: ReadonlyMap<string, string> }
  | { problem: Problem }
);

/** Columns that are not inputs; a template may still have slots with these names. */
const JUDGING = ['expected', 'rule'];

/**
 * The lines of a pasted table: JSON Lines if it begins with a brace; plain lines if there is one slot and no header
 * names it; otherwise CSV.
 *
 * @throws Problem `rows-no-columns` if the header does not name every slot, `rows-columns-twice` if it names one twice
 */
export function tableIn(text: string, slots: readonly string[]): Iterable<Line> {
  const plain = text.replace(/^\uFEFF/, '');
  if (/^\s*\{/.test(plain)) return jsonLines(plain);
  const head = headOf(plain);
  const isPlain = slots.length === 1 && ![...slots, ...JUDGING].some((name) => head.includes(name));
  return isPlain ? plainLines(plain, slots[0]!) : csvLines(plain, slots);
}

function headOf(text: string): string[] {
  for (const { cells, problem } of csvRows(text)) return problem ? [] : cells.map(nameOf);
  return [];
}

function* plainLines(text: string, slot: string): Generator<Line> {
  for (const [at, written] of text.split(/\r?\n/).entries())
    if (written.trim() !== '') yield { line: at + 1, cells: new Map([[slot, written.trim()]]) };
}

function* csvLines(text: string, slots: readonly string[]): Generator<Line> {
  let columns: string[] | undefined;
  for (const { line, cells, problem } of csvRows(text)) {
    if (problem && columns) yield { line, problem };
    else if (columns) yield { line, cells: cellsOf(columns, cells) };
    else columns = columnsOf(problem ? [] : cells, slots);
  }
}

function columnsOf(cells: readonly string[], slots: readonly string[]): string[] {
  const columns = cells.map(nameOf);
  const missing = slots.filter((slot) => !columns.includes(slot));
  const column = nameOfTwo(columns, [...slots, ...JUDGING]);
  if (column !== undefined) throw new Problem('rows-columns-twice', { column });
  if (missing.length === 0) return columns;
  throw new Problem('rows-no-columns', {
    missing: missing.join(', '),
    columns: columns.join(', '),
  });
}

const cellsOf = (columns: readonly string[], cells: readonly string[]) =>
  new Map(columns.map((column, at) => [column, cells[at] ?? '']));

function* jsonLines(text: string): Generator<Line> {
  for (const [at, written] of text.split(/\r?\n/).entries()) {
    if (written.trim() === '') continue;
    const cells = objectIn(written);
    const line = at + 1;
    yield cells ? { line, cells } : { line, problem: new Problem('row-not-json', { line }) };
  }
}

/** Values other than text are written as JSON, so `expected` may hold a schema directly. */
function objectIn(text: string): Map<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([name, cell]) => [nameOf(name), textOf(cell)]));
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
