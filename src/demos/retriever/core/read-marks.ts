import { cellSaid } from '~/lib/export';
import { Problem } from '~/lib/problem';
import { csvRows, nameOfTwo } from '~/lib/text/csv';
import { markAt, type MarkFields } from './mark-line';
import { MARK_COLUMNS } from './marked-file';
import { joined } from './mark-list';
import type { OwnQuestion, Place } from './own-questions';

/** The marks in a file, and the problems of lines without a valid one. */
export interface ReadMarks {
  questions: OwnQuestion[];
  problems: Problem[];
}

/** Maximum marks: all methods answer all questions again after each new mark, so more would keep the reader waiting. */
export const MOST_MARKS = 500;

/** Maximum invalid lines before a file counts as one of another kind. */
const MOST_WRONG = 1_000;

/** A parsed line, or the problem with it. */
type Line = { line: number } & ({ fields: MarkFields } | { problem: Problem });

/**
 * Parses marks from CSV or JSON Lines, whichever the text looks like. Invalid lines are reported; the others count.
 *
 * @param name name of the file in problems
 * @param room number of marks that may still be added
 */
export function readMarks(name: string, text: string, room = MOST_MARKS): ReadMarks {
  const plain = text.replace(/^\uFEFF/, '');
  const lines = /^\s*\{/.test(plain) ? jsonLines(plain) : csvLines(plain, name);
  const taken: OwnQuestion[] = [];
  const problems: Problem[] = [];
  for (const line of lines) {
    const mark = 'problem' in line ? line.problem : markAt(line.line, line.fields);
    if (problems.length === MOST_WRONG) {
      problems.push(new Problem('marks-all-wrong', { line: line.line, limit: MOST_WRONG }));
      break;
    }
    if (mark instanceof Problem) problems.push(mark);
    else if (taken.length < room) taken.push(questionOf(mark));
    else {
      problems.push(new Problem('marks-too-many', { line: line.line, limit: MOST_MARKS }));
      break;
    }
  }
  if (taken.length + problems.length === 0) problems.push(new Problem('marks-none', { name }));
  return { questions: joined([], taken), problems };
}

const questionOf = ({ query, place }: { query: string; place: Place }): OwnQuestion => ({
  query,
  answers: [place],
});

function* jsonLines(text: string): Generator<Line> {
  for (const [at, written] of text.split(/\r?\n/).entries()) {
    if (written.trim() === '') continue;
    const line = at + 1;
    const fields = objectIn(written);
    yield fields ? { line, fields } : { line, problem: new Problem('marks-not-json', { line }) };
  }
}

function objectIn(text: string): MarkFields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? value : undefined;
  } catch {
    return undefined;
  }
}

function* csvLines(text: string, name: string): Generator<Line> {
  let columns: string[] | undefined;
  for (const { line, cells, problem } of csvRows(text, name)) {
    if (problem) yield { line, problem };
    else if (columns) yield { line, fields: fieldsOf(columns, cells) };
    else {
      columns = cells.map((cell) => cell.trim().toLowerCase());
      const wrong = headProblem(line, columns);
      if (wrong) return yield { line, problem: wrong };
    }
  }
}

function headProblem(line: number, columns: readonly string[]): Problem | undefined {
  const column = nameOfTwo(columns, MARK_COLUMNS);
  if (column !== undefined) return new Problem('marks-columns-twice', { line, column });
  const missing = MARK_COLUMNS.filter((one) => one !== 'words' && !columns.includes(one));
  if (missing.length > 0)
    return new Problem('marks-no-columns', { line, columns: missing.join(', ') });
  return undefined;
}

const fieldsOf = (columns: readonly string[], cells: readonly string[]): MarkFields =>
  Object.fromEntries(columns.map((column, at) => [column, cellSaid(cells[at] ?? '')]));
