import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chancesOf, drawn, likeliestOf, rowRng } from '~/lib/language-model/sampling';
import { seededRng } from '~/lib/math/rng';

/** Logits of which the chances at temperature 1 are these. */
const logitsOf = (...chances: number[]) => Float32Array.from(chances, Math.log);
const LOGITS = fc.array(fc.float({ min: -30, max: 30, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});
const settings = (temperature: number, topP = 1) => ({ temperature, topP });
const many = (logits: Float32Array, how: { temperature: number; topP: number }, times = 4000) => {
  const rng = seededRng(1);
  const counts = new Map<number, number>();
  for (let i = 0; i < times; i++) {
    const id = drawn(logits, how, rng);
    counts.set(id, (counts.get(id) ?? 0) + 1 / times);
  }
  return counts;
};

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

describe('drawn', () => {
  const LOGITS_OF_FOUR = logitsOf(0.5, 0.3, 0.15, 0.05);

  test('takes the likeliest at temperature 0, and draws nothing', () => {
    const rng = () => {
      throw new Error('drew');
    };
    expect(drawn(LOGITS_OF_FOUR, settings(0), rng)).toBe(0);
  });

  test("draws by the model's own chances at temperature 1", () => {
    const counts = many(LOGITS_OF_FOUR, settings(1));
    [0.5, 0.3, 0.15, 0.05].forEach((chance, id) =>
      expect(Math.abs(counts.get(id)! - chance)).toBeLessThan(0.03),
    );
  });

  test('sharpens below temperature 1: at 0.5 chances are squared', () => {
    const squares = [0.25, 0.09, 0.0225, 0.0025];
    const sum = squares.reduce((a, b) => a + b);
    const counts = many(LOGITS_OF_FOUR, settings(0.5));
    squares.forEach((square, id) =>
      expect(Math.abs((counts.get(id) ?? 0) - square / sum)).toBeLessThan(0.03),
    );
  });

  test.each([
    [0.5, [0]],
    [0.51, [0, 1]],
    [0.8, [0, 1]],
    [0.9, [0, 1, 2]],
    [1, [0, 1, 2, 3]],
  ])('keeps with top-p %f the fewest tokens that reach it: %j', (topP, kept) => {
    expect([...many(LOGITS_OF_FOUR, settings(1, topP)).keys()].sort()).toEqual(kept);
  });

  test('never draws a token that may not come', () => {
    fc.assert(
      fc.property(LOGITS, fc.double({ min: 0.05, max: 2, noNaN: true }), (logits, temperature) => {
        const barred = [-Infinity, ...logits, -Infinity];
        const id = drawn(barred, settings(temperature, 0.9), seededRng(logits.length));
        expect(id).toBeGreaterThan(0);
        expect(id).toBeLessThan(barred.length - 1);
      }),
    );
  });

  test('draws with top-p only what is at least as likely as all it leaves out', () => {
    fc.assert(
      fc.property(LOGITS, fc.double({ min: 0.05, max: 0.99, noNaN: true }), (logits, topP) => {
        const chances = chancesOf(logits);
        const id = drawn(logits, settings(1, topP), seededRng(7));
        const likelier = chances.filter((chance) => chance > chances[id]!);
        expect(likelier.reduce((a, b) => a + b, 0)).toBeLessThan(topP + 1e-9);
      }),
    );
  });
});

describe('rowRng', () => {
  const first = (...[seed, prompt, repeated]: Parameters<typeof rowRng>) =>
    rowRng(seed, prompt, repeated)();

  test('is the same for the same seed, prompt and turn, and another for any other', () => {
    expect(first(1, [5, 6], 0)).toBe(first(1, [5, 6], 0));
    const others = [first(2, [5, 6], 0), first(1, [5, 7], 0), first(1, [5, 6], 1)];
    expect(new Set([first(1, [5, 6], 0), ...others]).size).toBe(4);
  });
});
