import type { Answered } from '../core/outcome/answers';
import type { MeasuredResult } from '../core/outcome/lab-run';
import type { Contender } from '../core/names';

export interface Row {
  /** Its index among the questions of its seed. */
  at: number;
  question: string;
  expected: string;
  answers: { road: Contender; answered: Answered }[];
}

export type Filter = 'disagree' | 'wrong' | 'all';

export function rowsOf(
  results: readonly MeasuredResult[],
  seed: number,
  order: readonly Contender[],
): Row[] {
  const runs = order.flatMap(
    (road) => results.find((one) => one.seed === seed && one.road === road) ?? [],
  );
  const [first] = runs;
  if (!first) return [];
  return first.questions.map(({ question, expected }, at) => ({
    ...{ at, question, expected },
    answers: runs.map(({ road, questions }) => ({ road, answered: questions[at]! })),
  }));
}

export const filtered = (rows: readonly Row[], filter: Filter): Row[] =>
  rows.filter((row) => passes(row, filter));

/** Roads disagree if some are right and some are not; the untouched model does not count unless it is alone. */
function passes({ answers }: Row, filter: Filter): boolean {
  if (filter === 'all') return true;
  const counted = answers.filter(({ road }) => road !== 'base' || answers.length === 1);
  const right = counted.filter(({ answered }) => answered.correct).length;
  if (filter === 'disagree') return right > 0 && right < counted.length;
  return counted.some(({ answered }) => !answered.correct && !answered.unknown);
}
