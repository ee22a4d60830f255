import { expect, test } from 'vitest';
import { lossOf, LOSSES } from '~/lib/own/losses';
import type { Outcome } from '~/lib/own/outcomes';
import type { OwnAnswer } from '~/lib/own/results';

const ROOM = { k: 4, budget: 400 };
const found = { tokens: [90, 90, 90, 90], rank: 3, divided: false };

function lost(
  outcome: Outcome,
  more: { rank?: number; divided?: boolean; isStored?: boolean } = {},
) {
  const answer = { outcome } as OwnAnswer;
  const { isStored = true, ...placing } = more;
  return lossOf({ isStored, placing: { ...found, ...placing }, answer }, ROOM);
}

test('an answer is lost at the first place that lost it', () => {
  expect([
    lost('wrong', { isStored: false, rank: 0 }),
    lost('wrong', { divided: true, rank: 0 }),
    lost('wrong', { rank: 5 }),
    lost('wrong'),
    lost('silent'),
  ]).toEqual(LOSSES);
});

test('what is found beyond the budget is not found', () => {
  expect(
    lossOf(
      { isStored: true, placing: found, answer: { outcome: 'wrong' } as OwnAnswer },
      { k: 4, budget: 200 },
    ),
  ).toBe('not-found');
});

test('a right answer is not lost, nor one to a question without an answer', () => {
  expect(lost('right')).toBeUndefined();
  expect(lost('honest', { rank: 0 })).toBeUndefined();
  expect(lost('made-up', { isStored: false })).toBeUndefined();
});

test('the reader’s own word decides what was lost', () => {
  const called = (outcome: Outcome, word: 'right' | 'wrong') =>
    lossOf(
      { isStored: true, placing: found, answer: { outcome, called: word } as OwnAnswer },
      ROOM,
    );
  expect(called('wrong', 'right')).toBeUndefined();
  expect(called('right', 'wrong')).toBe('misread');
});
