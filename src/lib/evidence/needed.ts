import { questionsShared } from '~/lib/evaluation/sample-size';
import { aloneRight } from '~/lib/evaluation/worse-wins';
import { LEVEL, POWER, TOGETHER } from './settings';

export const WANTED = { level: LEVEL / 100, power: POWER / 100 } as const;

/** Questions that tell two shares of right answers apart four times in five, if half of what can coincide does. @param better 0 … 1 */
export function neededFor(better: number, worse: number): number {
  const { onlyBetter, onlyWorse } = aloneRight(better, worse, TOGETHER);
  return Math.ceil(questionsShared(onlyBetter, onlyWorse, WANTED));
}
