import { Problem } from '~/lib/problem';
import { csvRows, nameOfTwo } from '~/lib/text/csv';
import { nameOf } from './slots';

/** A line of the pasted text: its cells by column name, or its problem. */
export type Line = { line: number } & (
  | { cells: ReadonlyMap<string, string> }
  | { problem: Problem }
);

/** The lines of a pasted table, and its columns; plain lines have none. */
interface Table {
  columns: readonly string[];
  lines: readonly Line[];
}

/** What no text has, but a PDF, a picture or the own format of a spreadsheet. */
const BINARY = /^%PDF-|^PK\x03\x04|\0|\uFFFD.*\uFFFD/su;
const MARKDOWN = /^\|?[^\n|]+\|[^\n]*\n[ \t]{0,9}\|?[ \t]{0,9}:?-+:?[ \t]*(?:\||\n|$)/;

/**
 * The lines of a pasted table: JSON Lines or a JSON list by their first sign, a table of Markdown by its second line, CSV
 * by a head that names a slot; plain lines if there is one slot and no head.
 *
 * @throws Problem `rows-binary`, `rows-not-json`, `rows-no-columns` if no column is named like a slot, or
 *   `rows-columns-twice` if two are
 */
export function tableIn(text: string, slots: readonly string[]): Table {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (BINARY.test(plain)) throw new Problem('rows-binary');
  const records = /^\s*\{/.test(plain) ? jsonLines(plain) : jsonList(plain);
  if (records) return recordTable(records, slots);
  if (MARKDOWN.test(plain.trimStart())) return cellTable(markdownRows(plain), slots);
  const [declared = ''] = /^sep=.\n/i.exec(plain) ?? [];
  const skipped = declared === '' ? 0 : 1;
  const rows = [...csvRows(plain.slice(declared.length))];
  if (isPlain(rows, slots)) return { columns: [], lines: plainLines(plain, slots[0]!) };
  const [head] = rows;
  if (head?.cells.length === 1 && slots.includes(nameOf(head.cells[0]!)))
    return { columns: slots, lines: plainLines(plain, slots[0]!, head.line + skipped) };
  return cellTable(
    rows.map(({ line, ...row }) => ({ ...row, line: line + skipped })),
    slots,
  );
}

type Row = ReturnType<typeof csvRows> extends Iterable<infer One> ? One : never;

/** A head names a slot, or has names alone in front of rows of as many cells. */
function isPlain([head, ...rows]: readonly Row[], slots: readonly string[]): boolean {
  if (slots.length > 1 || !head || head.problem) return slots.length === 1;
  const { cells } = head;
  if (cells.some((cell) => nameOf(cell) === slots[0])) return false;
  const isNamed =
    cells.length > 1 && cells.every((cell) => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(cell));
  return !isNamed || rows.some((row) => row.cells.length !== cells.length);
}

/** Each line as it stands, without separators; one in quotation marks may go on over several lines. */
function plainLines(text: string, slot: string, head = 0): Line[] {
  const QUOTED = /[ \t]*"([^"]*(?:""[^"]*)*)"[ \t]*(?:\n|$)|([^\n]*)(?:\n|$)/gy;
  let line = 1;
  return [...text.matchAll(head > 0 ? QUOTED : /()([^\n]*)(?:\n|$)/g)].flatMap((found) => {
    const [whole, quoted, bare = ''] = found;
    const cell = quoted ? quoted.replaceAll('""', '"') : bare.trim();
    const at = line;
    line += whole.split('\n').length - 1;
    return cell.trim() === '' || at <= head ? [] : [{ line: at, cells: new Map([[slot, cell]]) }];
  });
}

const markdownRows = (text: string): Row[] =>
  text.split('\n').flatMap((written, at) => {
    const inner = written.trim().replace(/^\||(?<!\\)\|$/g, '');
    const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    const isRow = cells.some((cell) => !/^(?::?-+:?)?$/.test(cell));
    return isRow ? [{ line: at + 1, cells }] : [];
  });

function cellTable([head, ...rows]: readonly Row[], slots: readonly string[]): Table {
  const columns = checked(head && !head.problem ? head.cells.map(nameOf) : [], slots);
  const lines = rows.map(({ line, cells, problem }): Line => {
    if (problem) return { line, problem };
    const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
    const counts = { line, cells: cells.length, columns: columns.length };
    if (extra) return { line, problem: new Problem('row-cells', counts) };
    return { line, cells: new Map(columns.map((column, at) => [column, cells[at] ?? ''])) };
  });
  return { columns, lines };
}

function checked(columns: readonly string[], slots: readonly string[]): readonly string[] {
  const missing = slots.filter((slot) => !columns.includes(slot));
  const column = nameOfTwo(columns, [...slots, 'rule', 'expected']);
  if (column !== undefined) throw new Problem('rows-columns-twice', { column });
  if (missing.length === 0) return columns;
  const values = { missing: missing.join(', '), columns: columns.join(', ') };
  throw new Problem('rows-no-columns', values);
}

interface Written {
  line: number;
  value: unknown;
}

function recordTable(records: readonly Written[], slots: readonly string[]): Table {
  const lines = records.map(({ line, value }): Line => {
    const cells =
      typeof value === 'string' ? new Map([[slots[0]!, textOf(value)]]) : cellsOf(value);
    return cells ? { line, cells } : { line, problem: new Problem('row-not-json', { line }) };
  });
  const named = lines.flatMap((line) => ('cells' in line ? [...line.cells.keys()] : []));
  return { columns: checked([...new Set(named)], slots), lines };
}

/** The cells of an object; inputs under `vars` are those of promptfoo. */
function cellsOf(value: unknown): Map<string, string> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { vars, ...own } = value as { vars?: unknown };
  const all = typeof vars === 'object' ? { ...own, ...vars } : value;
  return new Map(Object.entries(all).map(([name, cell]) => [nameOf(name), textOf(cell)]));
}

/** Stands before a number in a text until it is written as it was: JSON.parse would round it. */
const NUMBER = '\uFFFF';
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

const exactly = (json: string): unknown =>
  JSON.parse(json.replace(TOKENS, (token) => (token[0] === '"' ? token : `"${NUMBER}${token}"`)));

/** Values other than text are written as JSON, so `expected` may hold a schema directly. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(NUMBER, '');
  return JSON.stringify(value).replace(new RegExp(`"${NUMBER}([^"]*)"`, 'g'), '$1');
}

const jsonLines = (text: string): Written[] =>
  text.split('\n').flatMap((written, at) => {
    if (written.trim() === '') return [];
    try {
      return [{ line: at + 1, value: exactly(written) }];
    } catch {
      return [{ line: at + 1, value: undefined }];
    }
  });

/** The values of a JSON list, each with the line on which it begins; undefined if the text is none. */
function jsonList(text: string): Written[] | undefined {
  if (!/^\s*\[/.test(text)) return undefined;
  try {
    const starts = startsIn(text);
    return (exactly(text) as unknown[]).map((value, at) => ({ line: starts[at]!, value }));
  } catch (cause) {
    if (!/^\s*\[\s*\{/.test(text)) return undefined;
    throw new Problem('rows-not-json', { reason: (cause as Error).message }, { cause });
  }
}

function startsIn(text: string): number[] {
  const starts: number[] = [];
  let [line, depth] = [1, 0];
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}\n]|[^\s,:[\]{}"]+/gs)) {
    if (token === '\n') line++;
    else if (']}'.includes(token)) depth--;
    else if (depth === 1) starts.push(line);
    if ('[{'.includes(token)) depth++;
  }
  return starts;
}
