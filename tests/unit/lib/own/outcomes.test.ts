import { expect, test } from 'vitest';
import { isGood, isRight, LOSSES, lossOf, outcomeOf, type SeenAnswer } from '~/lib/own/outcomes';
import { OUTCOMES, type Outcome, type OwnAnswer } from '~/lib/own/results';
import { answered } from './results';

const SEEN: SeenAnswer = {
  text: 'Under 80.',
  declines: false,
  says: true,
  given: true,
  answerable: true,
};

test.each<[string, Partial<SeenAnswer>, string]>([
  ['says what it must', {}, 'right'],
  ['says what it must without having been given anything', { given: undefined }, 'right'],
  ['says what it must, which its passages do not', { given: false }, 'unread'],
  ['says something else', { says: false }, 'wrong'],
  ['declines, though there is an answer', { declines: true, says: false }, 'silent'],
  ['declines where there is none', { answerable: false, declines: true, says: false }, 'honest'],
  ['answers where there is none', { answerable: false }, 'made-up'],
  ['is blank', { text: ' \n', answerable: false }, 'empty'],
])('an answer that %s', (_, seen, outcome) => {
  expect(outcomeOf({ ...SEEN, ...seen })).toBe(outcome);
});

test('only a right answer and an honest refusal are good', () => {
  expect(OUTCOMES.filter(isGood)).toEqual(['right', 'honest']);
});

interface Case {
  called?: OwnAnswer['called'];
  rank?: number;
  divided?: boolean;
  isStored?: boolean;
  budget?: number;
}

function lost(outcome: Outcome, { called, isStored = true, budget = 400, ...more }: Case = {}) {
  const placing = { tokens: [90, 90, 90, 90], rank: 3, divided: false, ...more };
  return lossOf({ isStored, placing, answer: { ...answered(outcome), called } }, { k: 4, budget });
}

test('an answer is lost at the first place that lost it, which the budget may be', () => {
  expect([
    lost('wrong', { isStored: false, rank: 0 }),
    lost('wrong', { divided: true, rank: 0 }),
    lost('wrong', { rank: 5 }),
    lost('wrong'),
    lost('silent'),
  ]).toEqual(LOSSES);
  expect(lost('wrong', { budget: 200 })).toBe('not-found');
});

test('a right answer is not lost, nor one to a question without an answer', () => {
  expect(lost('right')).toBeUndefined();
  expect(lost('honest', { rank: 0 })).toBeUndefined();
  expect(lost('made-up', { isStored: false })).toBeUndefined();
});

test('the reader’s own word counts before the rule', () => {
  const words = [
    ['wrong', 'right'],
    ['right', 'wrong'],
  ] as const;
  const called = words.map(([outcome, word]) => ({ ...answered(outcome), called: word }));
  expect(called.map(isRight)).toEqual([true, false]);
  expect(words.map(([outcome, word]) => lost(outcome, { called: word }))).toEqual([
    undefined,
    'misread',
  ]);
});
