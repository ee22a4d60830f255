import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import { packed, taughtAnswer, type Taught } from '~/lib/tuning/pack';

const START = 1;
const CONTEXT = 12;

/** Things to learn whose tokens are their own place in the list, so that rows can be read back. */
const things = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: CONTEXT }), about: fc.nat(5) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((shapes) =>
    shapes.map(({ length, about }, i): Taught => ({
      tokens: Array.from({ length }, () => 100 + i),
      weights: Array.from({ length }, () => (i % 2 ? 1 : 0.5)),
      about,
    })),
  );

function thingsIn(tokens: readonly number[], taught: readonly Taught[]): number[] {
  const found: number[] = [];
  for (let at = 1; at < tokens.length;) {
    const place = tokens[at]! - 100;
    found.push(place);
    at += taught[place]!.tokens.length;
  }
  return found;
}

const rowsOf = (taught: readonly Taught[], seed: number, count: number) => {
  const next = packed(taught, START, CONTEXT, seededRng(seed));
  return Array.from({ length: count }, next);
};

describe('packed', () => {
  test('begins every row with the start token and fits it into the context', () => {
    forAll(things, fc.nat(), (taught, seed) => {
      for (const { tokens, weights } of rowsOf(taught, seed, 20)) {
        expect(tokens[0]).toBe(START);
        expect(weights[0]).toBe(0);
        expect(tokens.length).toBeGreaterThan(1);
        expect(tokens.length).toBeLessThanOrEqual(CONTEXT + 1);
        expect(weights.length).toBe(tokens.length);
      }
    });
  });

  test('writes whole examples with their weights, without two on the same topic in a row', () => {
    forAll(things, fc.nat(), (taught, seed) => {
      for (const { tokens, weights } of rowsOf(taught, seed, 20)) {
        const places = thingsIn(tokens, taught);
        expect(tokens.slice(1)).toEqual(places.flatMap((place) => taught[place]!.tokens));
        expect(weights.slice(1)).toEqual(places.flatMap((place) => taught[place]!.weights));
        const about = places.map((place) => taught[place]!.about);
        expect(new Set(about).size).toBe(about.length);
      }
    });
  });

  test('uses every example once before any repeats', () => {
    forAll(things, fc.nat(), (taught, seed) => {
      const dealt = rowsOf(taught, seed, 3 * taught.length).flatMap(({ tokens }) =>
        thingsIn(tokens, taught),
      );
      for (let round = 0; round < 2; round++) {
        const some = dealt.slice(round * taught.length, (round + 1) * taught.length);
        expect(new Set(some).size).toBe(taught.length);
      }
    });
  });

  test('gives the same rows for a seed, and different ones for another', () => {
    const taught = Array.from({ length: 8 }, (_, i) => taughtAnswer([10 + i], [30 + i], i));
    expect(rowsOf(taught, 3, 6)).toEqual(rowsOf(taught, 3, 6));
    expect(rowsOf(taught, 3, 6)).not.toEqual(rowsOf(taught, 4, 6));
  });

  test('refuses an empty list, and an example longer than a row', () => {
    expect(() => rowsOf([], 1, 1)).toThrow('at least one example');
    const long = taughtAnswer(Array<number>(12).fill(5), [6], 0);
    expect(() => rowsOf([long], 1, 1)).toThrow('An example has 13 tokens, and the model reads 12.');
  });
});

test('taughtAnswer weights the answer fully and the question with zero', () => {
  expect(taughtAnswer([5, 6], [7, 8], 3)).toEqual({
    tokens: [5, 6, 7, 8],
    weights: [0, 0, 1, 1],
    about: 3,
  });
});
