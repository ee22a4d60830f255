import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import { type Outcome, resultOf } from '~/lib/four-roads/outcome/outcome';
import type { Contender } from '~/lib/four-roads/names';
import type { Answered } from '~/lib/four-roads/outcome/answers';

const COST = {
  steps: 10,
  flops: 2e9,
  changeFlops: 1e9,
  bytes: 100,
  tokensPerAnswer: 12,
  flopsPerAnswer: 1e6,
  prepareSeconds: 3,
  updateSeconds: 0,
  millisecondsPerAnswer: 2,
};

export const SKILLS = { old: 1, read: 0.75, abstain: 0.5, absent: 0.75, fewshot: 1 };

const answered = (mark: string, i: number): Answered => ({
  question: `Q: who leads town ${i} ?`,
  expected: `Mayor ${i} .`,
  answer: mark === '1' ? `Mayor ${i} .` : mark === 'u' ? 'unknown .' : 'Nobody .',
  correct: mark === '1',
  unknown: mark === 'u',
  group: i % 2 ? 'changed' : 'unchanged',
  prompt: `q who leads town ${i} ? a`,
  tokens: 9,
  written: [['Mayor', 0.123456]],
  found: [],
});

/** A result by its marks: `1` right, `u` unknown, `0` wrong. */
export const resultFrom = (
  road: Contender,
  seed: number,
  marks: string,
  cost: Partial<MeasuredResult['cost']> = {},
): MeasuredResult => {
  const questions = [...marks].map(answered);
  const filled = { ...COST, ...cost };
  return {
    ...resultOf({ road, seed, questions, forgetting: SKILLS, cost: filled }),
    cost: filled,
  };
};

export const outcomeFrom = (road: Contender, seed: number, marks: string): Outcome => ({
  road,
  seed,
  marks,
  groups: {},
  forgetting: SKILLS,
  cost: COST,
});
