import { isRight } from '~/lib/ladder/score';

/** A question with the replies of the model as it is and with the adapter. */
export interface Pair {
  question: string;
  answers: readonly string[];
  off: string;
  on: string;
}

/** What the adapter did to a question: right before and after, before alone, after alone, or not once. */
export const MARKS = ['kept', 'lost', 'won', 'never'] as const;
export type Mark = (typeof MARKS)[number];

/** By the letter: a reply is right if it contains an accepted answer, whatever else it says. */
export function markOf({ answers, off, on }: Pair): Mark {
  const [before, after] = [isRight(off, answers), isRight(on, answers)];
  if (before) return after ? 'kept' : 'lost';
  return after ? 'won' : 'never';
}

/** How many questions have each mark. */
export function countMarks(pairs: readonly Pair[]): Record<Mark, number> {
  const counts = { kept: 0, lost: 0, won: 0, never: 0 };
  for (const pair of pairs) counts[markOf(pair)]++;
  return counts;
}

/** Right replies before and after, from the marks. */
export const rightOf = ({ kept, lost, won }: Record<Mark, number>) => ({
  off: kept + lost,
  on: kept + won,
});
