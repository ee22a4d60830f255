import { describe, expect, test } from 'vitest';
import { judge } from '~/demos/retriever/core/answering/judge';
import type { Arm } from '~/demos/retriever/core/answering/messages';
import type { Sheet } from '~/demos/retriever/core/answering/sheet';
import { compared, goodOf, type AnsweredQuestion } from '~/demos/retriever/core/answering/tally';
import { BOAT, WIFI } from './sheets';

const asked = (sheet: Sheet, arm: Arm, text: string): AnsweredQuestion => {
  const passages = arm === 'bare' ? [] : sheet.passages;
  return { sheet, arm, judged: judge({ ...sheet, passages }, text) };
};

const ALL = [
  asked(BOAT, 'passages', 'At 07:30 [2]. It is a fine boat [1].'),
  asked(WIFI, 'passages', 'No answer in the text.'),
  asked(BOAT, 'bare', 'At nine.'),
  asked(WIFI, 'bare', 'I do not know.'),
];

describe('the share of right answers for one way of asking', () => {
  test('is counted over its questions, with a Wilson interval', () => {
    const good = goodOf('passages', ALL);
    expect(good).toMatchObject({ count: 2, of: 2 });
    expect(good.interval!.low).toBeCloseTo(0.342, 3);
    expect(goodOf('bare', ALL)).toMatchObject({ count: 1, of: 2 });
  });

  test('has no interval where nothing was counted', () => {
    expect(goodOf('bare', [])).toEqual({ count: 0, of: 0 });
  });
});

describe('with and without passages', () => {
  test('are compared question by question', () => {
    expect(compared(ALL)).toEqual({ onlyWith: 1, onlyWithout: 0, p: 1 });
  });

  test('leave out a question that was asked in one way only', () => {
    expect(compared(ALL.slice(0, 2))).toMatchObject({ onlyWith: 0, onlyWithout: 0 });
  });
});
