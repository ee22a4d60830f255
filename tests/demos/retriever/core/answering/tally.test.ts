import { describe, expect, test } from 'vitest';
import { judge } from '~/demos/retriever/core/answering/judge';
import type { Arm } from '~/demos/retriever/core/answering/messages';
import type { Sheet } from '~/demos/retriever/core/answering/sheet';
import { compared, tallyOf, type AnsweredQuestion } from '~/demos/retriever/core/answering/tally';
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

describe('the shares of one way of asking', () => {
  test('are counted over the questions they are about, with a Wilson interval', () => {
    const tally = tallyOf('passages', ALL);
    expect(tally.good).toMatchObject({ count: 2, of: 2 });
    expect(tally.good.interval!.low).toBeCloseTo(0.342, 3);
    expect(tally.right).toMatchObject({ count: 1, of: 1 });
    expect(tally.honest).toMatchObject({ count: 1, of: 1 });
    expect(tally.silent).toMatchObject({ count: 0, of: 1 });
    expect(tally.citesIt).toMatchObject({ count: 1, of: 1 });
    expect(tally.passes).toEqual({ count: 1, of: 2 });
  });

  test('say nothing of citations where there was nothing to cite', () => {
    const tally = tallyOf('bare', ALL);
    expect(tally.good).toMatchObject({ count: 1, of: 2 });
    expect(tally.citesIt).toEqual({ count: 0, of: 0 });
    expect(tally.passes).toEqual({ count: 0, of: 0 });
  });

  test('have no interval where nothing was counted', () => {
    expect(tallyOf('bare', []).good).toEqual({ count: 0, of: 0 });
  });
});

describe('with and without passages', () => {
  test('are compared question by question', () => {
    expect(compared(ALL)).toEqual({ both: 1, onlyWith: 1, onlyWithout: 0, neither: 0, p: 1 });
  });

  test('leave out a question that was asked in one way only', () => {
    const { both, onlyWith, onlyWithout, neither } = compared(ALL.slice(0, 3));
    expect(both + onlyWith + onlyWithout + neither).toBe(1);
  });
});
