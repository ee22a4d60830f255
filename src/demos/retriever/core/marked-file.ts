import { csvFile, jsonLines } from '~/lib/export';
import type { OwnQuestion } from './own-questions';

/** The columns of a file of marks: a question, and one place that answers it. */
const MARK_COLUMNS = ['question', 'source', 'start', 'end', 'words'] as const;

type MarkLine = Record<(typeof MARK_COLUMNS)[number], string | number>;

const NAME = 'crossroads-marks';

/** Marks as CSV, one marked place per line. */
export const marksAsCsv = (questions: readonly OwnQuestion[]) =>
  csvFile(NAME, [
    MARK_COLUMNS,
    ...linesOf(questions).map((line) => MARK_COLUMNS.map((column) => line[column])),
  ]);

/** Marks as JSON Lines, one object per marked place. */
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
