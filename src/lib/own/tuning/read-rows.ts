import { Problem } from '../../problem';
import { isNested, type Json } from '../../text/json';
import { nameOf, valuesIn, type Line } from '../../text/table';
import { exampleOf } from './row-example';
import { RowProblem } from './row-problem';
import { tableRows } from './row-table';
import { LEAST_ROWS } from './split';
import type { TuningExample } from './tokens';

/** Limits of what a reader gives: rows, characters of a row, and characters of all. */
export const MOST_ROWS = 200;
const MOST_OF_ROW = 4_000;
const MOST_OF_TEXT = 1_000_000;

/** An example and the line on which it begins, from 1. */
export interface TuningRead extends TuningExample {
  line: number;
}

interface TuningRows {
  rows: TuningRead[];
  /** Of lines that are left out, and of all: too few rows, too many, one prompt with two replies. */
  problems: Problem[];
  /** Rows that were left out because the same stands before them. */
  doubles: number;
  /** The row of a table that was taken for its head. */
  head?: readonly string[];
}

/**
 * Rows to tune on, from JSON Lines or a JSON list (OpenAI's, ShareGPT's or Alpaca's form, prompts with completions, questions
 * with answers), or from a table of CSV or Markdown. A line that cannot be read is a problem; the others count. It throws nothing.
 */
export function readTuningRows(text: string): TuningRows {
  if (text.length > MOST_OF_TEXT) {
    const size = { characters: text.length, most: MOST_OF_TEXT };
    return { rows: [], problems: [new RowProblem('tuning-text-long', size)], doubles: 0 };
  }
  const { lines, ...found } = linesIn(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const read = lines.map(readLine);
  const all = read.filter((one): one is TuningRead => !(one instanceof Problem));
  const different = once(all);
  const problems = read.filter((one) => one instanceof Problem);
  return {
    ...found,
    rows: different.slice(0, MOST_ROWS),
    problems: [...problems, ...twinsIn(different), ...countProblems(different.length)],
    doubles: all.length - different.length,
  };
}

/** The rows by the names of their fields or columns. */
function linesIn(text: string): { lines: Line[]; head?: readonly string[] } {
  const values = valuesIn(text);
  if (values) return { lines: values.map((one) => ('value' in one ? fieldLine(one) : one)) };
  return tableRows(text);
}

function fieldLine({ line, value }: { line: number; value: Json }): Line {
  if (!isNested(value) || Array.isArray(value))
    return { line, problem: new RowProblem('tuning-not-object', { line }) };
  return {
    line,
    cells: new Map(Object.entries(value).map(([name, cell]) => [nameOf(name), cell])),
  };
}

function readLine(one: Line): TuningRead | Problem {
  if ('problem' in one) return one.problem;
  const { line, cells } = one;
  try {
    const example = exampleOf(cells);
    const characters = sizeOf(example);
    if (characters <= MOST_OF_ROW) return { line, ...example };
    throw new RowProblem('tuning-row-long', { characters, most: MOST_OF_ROW });
  } catch (problem) {
    const { code, values } = problem as RowProblem;
    return new RowProblem(code, { line, ...values });
  }
}

const sizeOf = ({ messages, reply }: TuningExample): number =>
  messages.reduce((sum, { content }) => sum + content.length, reply.length);

const once = (rows: readonly TuningRead[]): TuningRead[] =>
  [...Map.groupBy(rows, (row) => `${asked(row)}\n${row.reply}`).values()].map(([first]) => first!);

/** A problem for each row that asks what an earlier one asks and is answered otherwise. */
const twinsIn = (rows: readonly TuningRead[]): Problem[] =>
  [...Map.groupBy(rows, asked).values()].flatMap(([first, ...others]) =>
    others.map(({ line, messages }) => {
      const prompt = messages.findLast(({ role }) => role === 'user')!.content;
      return new RowProblem('tuning-two-replies', { line, first: first!.line, prompt });
    }),
  );

const asked = ({ messages }: TuningExample): string => JSON.stringify(messages);

function countProblems(rows: number): Problem[] {
  if (rows > MOST_ROWS) return [new RowProblem('tuning-many', { rows, most: MOST_ROWS })];
  if (rows < LEAST_ROWS) return [new RowProblem('tuning-few', { rows, least: LEAST_ROWS })];
  return [];
}
