import { mean } from '../math/vector';
import { ScoresProblem, type Role, type ScoreFile, type ScoreRow } from './file';
import { markOf } from './mark';

export interface System {
  name: string;
  /** Its mean mark of each question, 0 … 1; undefined where it has none. */
  marks: readonly (number | undefined)[];
  /** Questions whose repeats came out differently, of those that were repeated. */
  flaky: number;
  repeated: number;
  /** What it gave for each question, where that is known. */
  outputs?: readonly (string | undefined)[];
  /** Means over its answers, where the file tells them. */
  cost?: number | undefined;
  seconds?: number | undefined;
}

export interface Scores {
  questions: readonly string[];
  /** The document of each question, where a column says it. */
  documents?: readonly string[] | undefined;
  systems: readonly System[];
  /** Answers without a mark. */
  empty: number;
}

type Answer = ReturnType<typeof answersOf>[number];

/**
 * What the columns of some files say of each system and question. A question that a system answered several times counts
 * with the mean of its marks.
 *
 * @param roles of the columns; where none names the system, each column of marks in each file is one
 * @param from the least mark that counts as right; without it marks from 0 to 1 count as they are
 * @throws ScoresProblem
 */
export function scoresOf(
  files: readonly ScoreFile[],
  roles: ReadonlyMap<string, Role>,
  from?: number,
): Scores {
  const shared = namesOfSeveral(files, roleColumn(roles, 'system'));
  const answers = files.flatMap((file) => answersOf(file, { shared, roles, from }));
  const questions = [...new Set(answers.map(({ question }) => question))];
  const bySystem = Map.groupBy(answers, ({ system }) => system);
  if (bySystem.size < 2) throw new ScoresProblem('scores-one', { n: bySystem.size });
  const documents = new Map(answers.map(({ question, document }) => [question, document]));
  return {
    questions,
    documents: [...roles.values()].includes('document')
      ? questions.map((one) => documents.get(one)!)
      : undefined,
    systems: [...bySystem].map(([name, own]) => systemOf(name, own, questions)),
    empty: answers.filter(({ mark }) => mark === null).length,
  };
}

interface Reading {
  /** Names of systems that stand in several files. */
  shared: ReadonlySet<string>;
  roles: ReadonlyMap<string, Role>;
  from: number | undefined;
}

const roleColumn = (roles: ReadonlyMap<string, Role>, role: Role): string | undefined =>
  [...roles].find(([, one]) => one === role)?.[0];

function answersOf(file: ScoreFile, reading: Reading) {
  const { roles, from } = reading;
  const [question, document, cost, seconds] = (
    ['question', 'document', 'cost', 'seconds'] as const
  ).map((role) => roleColumn(roles, role));
  const text = ({ cells }: ScoreRow, column: string | undefined) => cells.get(column ?? '') ?? '';
  const number = (row: ScoreRow, column: string | undefined) => Number(text(row, column) || NaN);
  return file.rows.flatMap((row, at) =>
    file.columns
      .filter((column) => roles.get(column) === 'right')
      .map((column) => ({
        system: nameOf(file, row, column, reading),
        question: question === undefined ? `${at + 1}` : text(row, question),
        document: text(row, document),
        mark: markIn(file, row, column, from),
        cost: number(row, cost),
        seconds: number(row, seconds),
      })),
  );
}

/** The names of systems that more than one file has; with several files also the empty one, of rows without a name. */
function namesOfSeveral(files: readonly ScoreFile[], column: string | undefined): Set<string> {
  const inFiles = files.map(
    ({ rows }) => new Set(rows.map(({ cells }) => cells.get(column ?? '') ?? '')),
  );
  const counted = Map.groupBy(
    inFiles.flatMap((names) => [...names]),
    (name) => name,
  );
  const shared = [...counted].flatMap(([name, { length }]) => (length > 1 ? [name] : []));
  return new Set(files.length > 1 ? ['', ...shared] : shared);
}

/** The system of a row: as its column says, else the column of marks; with the file where several files have it. */
function nameOf(
  file: ScoreFile,
  row: ScoreRow,
  column: string,
  { shared, roles }: Reading,
): string {
  const named = roleColumn(roles, 'system');
  const several = [...roles.values()].filter((role) => role === 'right').length > 1;
  const own = (named !== undefined && row.cells.get(named)) || '';
  const isElsewhere = shared.has(own);
  return [isElsewhere && file.name, own, (several || (!isElsewhere && own === '')) && column]
    .filter(Boolean)
    .join(' · ');
}

function markIn(file: ScoreFile, row: ScoreRow, column: string, from?: number): number | null {
  const word = row.cells.get(column) ?? '';
  const mark = markOf(word);
  const place = { name: file.name, line: row.line, column, word };
  if (mark === undefined) throw new ScoresProblem('scores-word', place);
  if (mark === null) return null;
  if (from !== undefined) return mark >= from ? 1 : 0;
  if (mark < 0 || mark > 1) throw new ScoresProblem('scores-scale', place);
  return mark;
}

function systemOf(name: string, answers: readonly Answer[], questions: readonly string[]): System {
  const byQuestion = Map.groupBy(answers, ({ question }) => question);
  const marked = questions.map((question) =>
    (byQuestion.get(question) ?? []).flatMap(({ mark }) => mark ?? []),
  );
  const repeated = marked.filter(({ length }) => length > 1);
  const meanOf = (values: readonly number[]) => {
    const known = values.filter(Number.isFinite);
    return known.length > 0 ? mean(known) : undefined;
  };
  return {
    name,
    marks: marked.map(meanOf),
    flaky: repeated.filter((marks) => marks.some((mark) => mark !== marks[0])).length,
    repeated: repeated.length,
    cost: meanOf(answers.map(({ cost }) => cost)),
    seconds: meanOf(answers.map(({ seconds }) => seconds)),
  };
}
