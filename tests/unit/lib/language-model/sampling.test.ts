import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chancesOf, likeliestOf } from '~/lib/language-model/sampling';

const LOGITS = fc.array(fc.float({ min: -30, max: 30, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});

describe('chancesOf', () => {
  test('is softmax: e to each logit, divided by their sum', () => {
    const chances = chancesOf([0, Math.LN2, -Infinity]);
    expect([...chances]).toEqual([expect.closeTo(1 / 3), expect.closeTo(2 / 3), 0]);
  });

  test('adds up to 1, and does not change when all logits grow alike', () => {
    fc.assert(
      fc.property(LOGITS, (logits) => {
        const chances = chancesOf(logits);
        expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
        chancesOf(logits.map((one) => one + 500)).forEach((chance, id) =>
          expect(chance).toBeCloseTo(chances[id]!, 6),
        );
      }),
    );
  });
});

describe('likeliestOf', () => {
  test('gives the likeliest first, and of equal ones the lower number', () => {
    expect(likeliestOf([0.1, 0.4, 0.1, 0.4], 3)).toEqual([1, 3, 0]);
    expect(likeliestOf([0.5, 0.5], 10)).toEqual([0, 1]);
    expect(likeliestOf([0.5, 0.5], 0)).toEqual([]);
  });

  test('is the beginning of all, sorted', () => {
    fc.assert(
      fc.property(LOGITS, fc.integer({ min: 1, max: 12 }), (logits, most) => {
        const sorted = [...logits.keys()].sort((a, b) => logits[b]! - logits[a]! || a - b);
        expect(likeliestOf(logits, most)).toEqual(sorted.slice(0, most));
      }),
    );
  });
});
