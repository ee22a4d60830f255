import type { Guess, Roles, ScoreFile, ScoreRow } from './file';
import type { Mark } from './mark';
import { marksColumns, schemeOf, type Choices } from './marks';
import { columnOf, questionsOf } from './same';

/** The one form between the files of all tools and the judge. */
export interface Answer {
  /** As its tool calls it, or its column of marks; empty where only its file tells it. */
  system: string;
  /** What sets it apart from others of the name: settings, or the column among several scores. */
  detail: string;
  file: string;
  /** What the question is known by, and as it is shown. */
  question: string;
  shown: string;
  /** From 1. */
  repeat: number;
  mark: Mark;
  document: string;
  /** NaN where they are not known. */
  cost: number;
  seconds: number;
  tokens: number;
}

/** Every judged answer of some files, and what had to be guessed for it. @throws ScoresProblem */
export function answersOf(files: readonly ScoreFile[], roles: Roles, choices: Choices = {}) {
  const { asked, guesses } = questionsOf(files, roles);
  const { markIn } = schemeOf(files, roles, choices);
  const columns = new Set(files.flatMap((file) => marksColumns(file, roles)));
  const times = new Map<string, number>();
  const answers = files.flatMap((file, n) => {
    const [system, document] = ['system', 'document'].map((role) => columnOf(file, roles, role));
    const numberOf = (row: ScoreRow, role: string) =>
      Number(textIn(row, columnOf(file, roles, role)) || NaN);
    return file.rows.flatMap((row, at) =>
      marksColumns(file, roles).map((column): Answer => {
        const own = textIn(row, system);
        const isColumn = columns.size > 1;
        const who = { system: own || (isColumn ? column : ''), file: file.name };
        const detail = [row.detail, own && isColumn && column].filter(Boolean).join(' · ');
        const question = asked[n]![at]!.key;
        const place = JSON.stringify([who, detail, question]);
        times.set(place, (times.get(place) ?? 0) + 1);
        return {
          ...{ ...who, detail, question, shown: asked[n]![at]!.shown, repeat: times.get(place)! },
          ...{ mark: markIn(file, row, column), document: textIn(row, document) },
          cost: numberOf(row, 'cost'),
          seconds: numberOf(row, 'seconds'),
          tokens: numberOf(row, 'tokens'),
        };
      }),
    );
  });
  const told = files.flatMap((file): readonly Guess[] => file.guesses ?? []);
  return { answers, guesses: [...told, ...guesses] };
}

/** Tables of other programs have a column without a name, which is none that is missing. */
const textIn = ({ cells }: ScoreRow, column: string | undefined): string =>
  (column !== undefined && cells.get(column)) || '';
