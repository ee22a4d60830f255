import { expect, test } from 'vitest';
import type { Outcome } from '~/lib/own/outcomes';
import type { OwnAnswer } from '~/lib/own/results';
import { isRight } from '~/lib/own/rights';

const answer = (outcome: Outcome, called?: OwnAnswer['called']): OwnAnswer => ({
  text: '',
  outcome,
  called,
  cites: false,
  given: true,
  promptTokens: 0,
  tokens: 0,
  seconds: 0,
});

test('the reader’s own word counts before the rule', () => {
  expect(isRight(answer('wrong', 'right'))).toBe(true);
  expect(isRight(answer('right', 'wrong'))).toBe(false);
  expect(isRight(answer('honest'))).toBe(true);
  expect(isRight(answer('unread'))).toBe(false);
});
