import { csvFile, jsonLines } from '~/lib/export';
import type { OwnQuestion } from './own-questions';

/** What a line of a file of marks says: the question, and one place that answers it. */
export const MARK_COLUMNS = ['question', 'source', 'start', 'end', 'words'] as const;

type MarkLine = Record<(typeof MARK_COLUMNS)[number], string | number>;

const NAME = 'crossroads-marks';

/** Marks as CSV, a line a marked place. */
export const marksAsCsv = (questions: readonly OwnQuestion[]) =>
  csvFile(NAME, [
    MARK_COLUMNS,
    ...linesOf(questions).map((line) => MARK_COLUMNS.map((column) => line[column])),
  ]);

/** Marks as JSON Lines, an object a marked place. */
export const marksAsJsonl = (questions: readonly OwnQuestion[]) => ({
  file: `${NAME}.jsonl`,
  type: 'application/jsonl;charset=utf-8',
  body: jsonLines(linesOf(questions)),
});

const linesOf = (questions: readonly OwnQuestion[]): MarkLine[] =>
  questions.flatMap(({ query, answers }) =>
    answers.map(({ source, start, end, words = '' }) => {
      return { question: query, source, start, end, words };
    }),
  );
