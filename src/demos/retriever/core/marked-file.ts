import { csvFile } from '~/lib/export';
import type { OwnQuestion } from '~/lib/own/questions';

/** Marks as CSV, one marked place per line: a question, and one place that answers it. */
export const marksAsCsv = (questions: readonly OwnQuestion[]) =>
  csvFile('crossroads-marks', [
    ['question', 'source', 'start', 'end', 'words'],
    ...questions.flatMap(({ query, answers }) =>
      answers.map(({ source, start, end, words = '' }) => [query, source, start, end, words]),
    ),
  ]);
