import type { Columns } from './shelf-content';
import { tableIn, textAt, type Cells } from '../text/table';
import type { OwnQuestion } from './questions';
import known from './question-columns.json';
import { joined, readMarks } from './read-marks';

export type TableQuestion = OwnQuestion & { line: number; expected?: string };

/**
 * What the columns of a table of questions say, by the names of the kit’s own.py in both languages and of other tools; undefined of a
 * table without questions.
 */
export function questionColumns(columns: readonly string[]): Columns | undefined {
  const found = Object.entries(known).flatMap(([role, names]) => {
    const name = columns.find((one) => names.includes(one));
    return name === undefined ? [] : [[role, name]];
  });
  const named = Object.fromEntries(found) as Columns;
  return named.question === undefined ? undefined : named;
}

/**
 * The questions of a table, each once with all its answers, and the number of lines that gave none; undefined of a table without questions.
 * @param chosen replaces what the names of the columns tell
 */
export function questionsIn(
  text: string,
  chosen?: Columns,
): { questions: OwnQuestion[]; wrong: number } | undefined {
  const { columns, lines } = tableIn(text);
  const said = chosen ?? questionColumns(columns);
  if (!said?.question) return undefined;
  if (!chosen && (columns.includes('start') || !said.answer)) return readMarks(text);
  const questions = lines.flatMap((one) =>
    'cells' in one ? questionOf(one.cells, said, one.line) : [],
  );
  return { questions: joined(questions), wrong: lines.length - questions.length };
}

/** A question without words is one that no document answers; one with a file alone says too little here. */
function questionOf(cells: Cells, said: Columns, line: number): TableQuestion[] {
  const at = (name = '') => textAt(cells, name).trim();
  const query = at(said.question);
  const words = at(said.answer);
  const source = at(said.file);
  if (query === '' || (words === '' && source !== '')) return [];
  const answers = words === '' ? [] : [{ source, start: 0, end: words.length, words }];
  const asked = query.replace(/\s*\n+\s*/g, ' ');
  const expected = at(said.expected);
  return [{ query: asked, answers, line, ...(expected !== '' && { expected }) }];
}
