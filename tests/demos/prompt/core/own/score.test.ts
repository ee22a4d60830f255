import { describe, expect, test } from 'vitest';
import { pairOf, scoresOf, type Judged } from '~/demos/prompt/core/own/score';

/** Answers of a variant from `1` for right and `0` for wrong, a dot for a row without a rule. */
const judged = (variant: number, marks: string): Judged[] =>
  [...marks].map((mark, row) => ({
    variant,
    row,
    read: 10 + row,
    written: 2,
    ...(mark !== '.' && {
      verdict: {
        right: mark === '1',
        why: mark === '1' ? ('same' as const) : ('different' as const),
      },
    }),
  }));

describe('the score of a variant', () => {
  test('counts only judged rows, with Wilson’s interval and mean tokens', () => {
    const [score] = scoresOf(judged(0, '110.'), 1);
    expect(score).toMatchObject({ right: 2, judged: 3, read: 11.5, written: 2 });
    expect(score!.interval!.low).toBeCloseTo(0.2077, 4);
    expect(score!.interval!.high).toBeCloseTo(0.9385, 4);
  });

  test('has no interval without judged rows, and no tokens without answers', () => {
    expect(scoresOf(judged(1, '..'), 2)).toEqual([
      { variant: 0, right: 0, judged: 0, written: 0 },
      { variant: 1, right: 0, judged: 0, read: 10.5, written: 2 },
    ]);
  });
});

test('pairOf compares two variants by McNemar’s exact test on rows judged for both', () => {
  expect(pairOf([...judged(0, '11111110'), ...judged(1, '0000000.')])).toEqual({
    ...{ onlyOne: 7, onlyOther: 0, p: expect.closeTo(1 / 64) as number },
  });
});
