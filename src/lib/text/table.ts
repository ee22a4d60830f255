import { cellText } from '../export';
import { Problem } from '../problem';
import { csvRows, type CsvRow } from './csv';
import { asText, isNested, valueIn, type Json } from './json';

/** The cells of a row by the names of their columns. */
export type Cells = ReadonlyMap<string, Json>;
/** A row with the number of its first line, from 1: its cells, or its problem. */
export type Line = { line: number } & ({ cells: Cells } | { problem: Problem });

export interface Table {
  /** As `nameOf` writes them; none where the head cannot be read. */
  columns: readonly string[];
  lines: readonly Line[];
  /** Of CSV: the first row, which is taken for the head. */
  first?: CsvRow | undefined;
}

/** The name of a column, so that case and surrounding blanks do not matter. */
export const nameOf = (written: string): string => written.trim().toLowerCase();

/** The text of a cell; a value that is none is written as JSON. */
export const textAt = (cells: Cells, column: string): string => asText(cells.get(column) ?? '');

type Naming = (heads: readonly string[]) => readonly string[];

const MARKDOWN = /^\|?[^\n|]+\|[^\n]*\n[ \t]{0,9}\|?[ \t]{0,9}:?-+:?[ \t]*(?:\||\n|$)/;

/**
 * Reads a table: JSON Lines or a JSON list by their first sign, a table of Markdown by its second line, otherwise CSV.
 *
 * @param only the column of texts that stand alone in a JSON list
 * @param named what becomes of the heads of a CSV or Markdown table
 */
export function tableIn(text: string, only = '', named: Naming = (heads) => heads): Table {
  const plain = text.replace(/^\uFEFF/, '');
  const values = valuesIn(plain);
  if (values) {
    const lines = values.map((one) => ('value' in one ? recordLine(one, only) : one));
    const named = lines.flatMap((line) => ('cells' in line ? [...line.cells.keys()] : []));
    return { columns: [...new Set(named)], lines };
  }
  const rows = cellsIn(plain);
  const table = cellTable(rows, named);
  return isMarkdown(plain) ? table : { ...table, first: rows[0] ?? { line: 1, cells: [] } };
}

const isMarkdown = (text: string): boolean => MARKDOWN.test(text.trimStart());

/** The rows of a table of Markdown or CSV, its head among them. */
export const cellsIn = (text: string): CsvRow[] =>
  isMarkdown(text) ? markdownRows(text) : csvRows(text);

const markdownRows = (text: string): CsvRow[] =>
  text.split('\n').flatMap((written, at) => {
    const inner = written.trim().replace(/^\||(?<!\\)\|$/g, '');
    const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    const isRow = cells.some((cell) => !/^(?::?-+:?)?$/.test(cell));
    return isRow ? [{ line: at + 1, cells }] : [];
  });

function cellTable(rows: readonly CsvRow[], named: Naming): Table {
  const [head] = rows;
  const columns = head && !head.problem ? named(head.cells.map(nameOf)) : [];
  return { columns, lines: rows.slice(head?.problem ? 0 : 1).map((row) => cellLine(row, columns)) };
}

/** A row below a head, with its cells by the names of the columns; problem `row-cells` of one with more cells than these. */
export function cellLine({ line, cells, problem }: CsvRow, columns: readonly string[]): Line {
  if (problem) return { line, problem };
  const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  const counts = { line, cells: cells.length, columns: columns.length };
  if (extra) return { line, problem: new Problem('row-cells', counts) };
  const named = cells.slice(0, columns.length).map((cell, at) => [columns[at]!, cellText(cell)]);
  return { line, cells: new Map(named as [string, string][]) };
}

type Value = { line: number; value: Json };
type ValueLine = Value | { line: number; problem: Problem };

/**
 * The values of JSON Lines or of a JSON list, as the first sign says, each with the line on which it begins, or a problem with its own;
 * undefined of any other text.
 */
export const valuesIn = (text: string): ValueLine[] | undefined =>
  /^\s*\{/.test(text) ? jsonLines(text) : jsonList(text);

const jsonLines = (text: string): ValueLine[] =>
  text.split(/\r?\n/).flatMap((written, before): ValueLine[] => {
    const line = before + 1;
    if (written.trim() === '') return [];
    try {
      return [{ line, value: valueIn(written, { before }) }];
    } catch (problem) {
      return [{ line, problem: problem as Problem }];
    }
  });

function jsonList(text: string): ValueLine[] | undefined {
  if (!/^\s*\[/.test(text)) return undefined;
  try {
    const starts = startsIn(text);
    return (valueIn(text) as Json[]).map((value, at) => ({ line: starts[at]!, value }));
  } catch (problem) {
    return /^\s*\[\s*\{/.test(text) ? [{ line: 1, problem: problem as Problem }] : undefined;
  }
}

/** A turn as ShareGPT (`from`, `value`) or OpenAI (`role`, `content`) writes it: whose it is, and what is said. */
export function turnIn(turn: Json): { of: string; said: Json } {
  const { from, value, role, content } = Object(turn) as { [key: string]: Json };
  return { of: asText(from ?? role ?? ''), said: value ?? content ?? '' };
}

/** What is asked and answered in a conversation of one turn each; undefined of an object that is none. */
function conversationIn(line: number, value: { [key: string]: Json }): Line | undefined {
  const { conversations, messages = conversations, ...others } = value;
  if (!Array.isArray(messages) || !messages.some((turn) => turnIn(turn).of !== ''))
    return undefined;
  const turns = messages.map(turnIn).filter(({ of }) => of !== 'system');
  const [asked, answered = { of: 'gpt', said: '' }] = turns;
  const isOne =
    turns.length <= 2 &&
    /^(?:human|user)$/.test(asked?.of ?? '') &&
    /^(?:gpt|assistant)$/.test(answered.of);
  if (!isOne) return { line, problem: new Problem('row-turns', { line, turns: turns.length }) };
  const cells = { ...others, question: asText(asked!.said), answer: asText(answered.said) };
  return { line, cells: new Map(Object.entries(cells)) };
}

/** The cells of an object; inputs under `vars` are those of promptfoo, and a conversation is a question and its answer. */
function recordLine({ line, value }: Value, only: string): Line {
  if (typeof value === 'string') return { line, cells: new Map([[only, value]]) };
  if (!isNested(value) || Array.isArray(value))
    return { line, problem: new Problem('row-not-json', { line }) };
  const { vars = null, ...own } = value as { [key: string]: Json };
  const conversation = conversationIn(line, own);
  if (conversation) return conversation;
  const all = isNested(vars) ? { ...own, ...vars } : value;
  return { line, cells: new Map(Object.entries(all).map(([name, cell]) => [nameOf(name), cell])) };
}

function startsIn(text: string): number[] {
  const starts: number[] = [];
  let line = 1;
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}\n]|[^\s,:[\]{}"]+/gs)) {
    if (token === '\n') line++;
    else if (']}'.includes(token)) depth--;
    else if (depth === 1) starts.push(line);
    if ('[{'.includes(token)) depth++;
  }
  return starts;
}
