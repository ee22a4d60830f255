import { describe, expect, test } from 'vitest';
import { isRight, isWholeRule, judgedKey, usualRule } from '~/lib/own/tuning/rule';

const TICKET = '{"product": "laptop", "urgent": "no"}';

describe('a reply is right', () => {
  test.each([
    ['fields', '{"urgent":"no","product":"laptop"}', TICKET, true],
    ['fields', '{"product": "laptop", "urgent": "yes"}', TICKET, false],
    ['fields', '{"product": "laptop"}', TICKET, false],
    ['fields', `${TICKET} and more`, TICKET, false],
    ['fields', 'laptop', 'laptop', false],
    ['line', 'The  Grey heron', 'the grey heron', true],
    ['line', 'The Grey Heron sails.', 'the grey heron', false],
    ['contains', 'It is the Grey Heron that sails.', 'the Grey Heron.', true],
    ['contains', 'In 18742.', '1874.', false],
  ] as const)('by %s: %s for %s is %s', (kind, reply, wanted, right) => {
    expect(isRight({ kind }, reply, wanted)).toBe(right);
  });

  test('by a form, if its parts stand there in order from start to end', () => {
    const form = 'In short: … Next: … — Harbour desk';
    const fits = (reply: string) => isRight({ kind: 'form', form }, reply, '');
    expect(fits('In short: It sails. Next: Be early. — Harbour desk')).toBe(true);
    expect(fits('Well. In short: It sails. Next: Be early. — Harbour desk')).toBe(false);
    expect(fits('In short: It sails. — Harbour desk')).toBe(false);
    expect(fits('In short: It sails. Next: Be early. — Harbour desk and more')).toBe(false);
  });
});

test('the rule that is proposed compares fields where all replies are objects', () => {
  expect(usualRule([TICKET, '{}'])).toBe('fields');
  expect(usualRule([TICKET, 'laptop'])).toBe('contains');
  expect(usualRule([])).toBe('contains');
});

test('a form may have three full stops for a gap, and without words it tells nothing apart', () => {
  const right = (form: string) => isRight({ kind: 'form', form }, 'In short: yes. Next: go.', '');
  expect(right('In short: ... Next: ...')).toBe(true);
  for (const form of ['', '…', ' ... … ']) {
    expect(isWholeRule({ kind: 'form', form })).toBe(false);
    expect(right(form)).toBe(false);
  }
  expect(isWholeRule({ kind: 'line' })).toBe(true);
});

test('by the word of a model a reply is right that it has called so', () => {
  const called = { [judgedKey('ten o’clock', 'ten')]: true, [judgedKey('noon', 'ten')]: false };
  const rule = { kind: 'judge', called } as const;
  expect(isRight(rule, 'ten o’clock', 'ten')).toBe(true);
  expect(['noon', 'never read'].some((reply) => isRight(rule, reply, 'ten'))).toBe(false);
  const early = { kind: 'judge', form: 'In short: …' } as const;
  expect([rule, early].map(isWholeRule)).toEqual([true, false]);
});
