import { expect, test } from 'vitest';
import type { Outcome } from '~/lib/own/outcomes';
import type { OwnAnswer } from '~/lib/own/results';
import { comparedRoads, isRight, rightOf } from '~/lib/own/road-tests';

const answer = (outcome: Outcome, called?: OwnAnswer['called']): OwnAnswer => ({
  ...{ text: '', outcome, called, cites: false, given: true },
  ...{ promptTokens: 0, tokens: 0, seconds: 0 },
});
const answers = (marks: string) =>
  [...marks].map((mark) => (mark === ' ' ? undefined : answer(mark === 'r' ? 'right' : 'wrong')));

test('the reader’s own word counts before the rule', () => {
  expect(isRight(answer('wrong', 'right'))).toBe(true);
  expect(isRight(answer('right', 'wrong'))).toBe(false);
  expect(isRight(answer('honest'))).toBe(true);
  expect(isRight(answer('unread'))).toBe(false);
});

test('a share counts the questions that were answered, with the interval of Wilson', () => {
  const { right, of, interval } = rightOf(answers('rrrrr  '))!;
  expect([right, of]).toEqual([5, 5]);
  expect(interval.low).toBeCloseTo(0.5655, 4);
  expect(interval.high).toBe(1);
  expect(rightOf(answers('   '))).toBeUndefined();
});

test('two roads are compared on the questions that both have answered', () => {
  const [pair] = comparedRoads([[answers('rrx r'), answers('xrrr ')]]);
  expect(pair).toMatchObject({ won: 1, lost: 1, of: 3, p: 1 });
});

test('several comparisons are held to a stricter level, the clearest first', () => {
  const eight = [answers('rrrrrrrr'), answers('xxxxxxxx')] as const;
  const level = [answers('rrrrrrrr'), answers('rrrrrrrr')] as const;
  const [clear, alike] = comparedRoads([eight, level]);
  expect(clear!.p).toBeCloseTo(0.0078, 4);
  expect(clear!.adjusted).toBeCloseTo(0.0156, 4);
  expect(clear!.level).toBe(0.025);
  expect(alike).toMatchObject({ won: 0, lost: 0, adjusted: 1 });
});
