import { LEVEL, POWER, TOGETHER } from '~/lib/evidence/settings';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { questionsShared } from '~/lib/evaluation/sample-size';
import { aloneRight } from '~/lib/evaluation/worse-wins';

const WANTED = { level: LEVEL / 100, power: POWER / 100 };

export interface Spread {
  lowest: number;
  highest: number;
  mean: number;
  /** At most how often equally good wordings are this far apart, 0 … 1: each pair is one chance more (Bonferroni). */
  luck: number;
  /** Questions that tell the best from the worst four times in five; Infinity if they are level. */
  needed: number;
}

/** Questions that tell two shares of right answers apart, if half of what can coincide does. */
export function neededFor(better: number, worse: number): number {
  const { onlyBetter, onlyWorse } = aloneRight(better, worse, TOGETHER);
  return Math.ceil(questionsShared(onlyBetter, onlyWorse, WANTED));
}

export function spreadOf(right: readonly number[], n: number): Spread {
  const lowest = Math.min(...right);
  const highest = Math.max(...right);
  const mean = right.reduce((sum, one) => sum + one, 0) / right.length;
  const alone = Math.round(n * aloneRight(highest / n, lowest / n, TOGETHER).onlyWorse);
  const pairs = (right.length * (right.length - 1)) / 2;
  const luck = Math.min(1, pairs * mcnemar(alone + highest - lowest, alone));
  return { lowest, highest, mean, luck, needed: neededFor(highest / n, lowest / n) };
}

/** A count as people write it, `1,200` or `50 道`, or what is wrong with it. */
export function countIn(typed: string, most: number): number | 'empty' | 'text' | 'many' {
  const text = typed.normalize('NFKC').replaceAll(/[\s,道题]/g, '');
  if (text === '') return 'empty';
  if (!/^\d+$/.test(text)) return 'text';
  return Number(text) > most ? 'many' : Number(text);
}
