import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duelOf, moreQuestions, standingOf, type Entry } from '~/lib/own/apart';

/** Questions of which the first so many are found. */
const first = (n: number, of = 20) => Array.from({ length: of }, (_, at) => at < n);
const entry = (n: number, tokens: number): Entry => ({ found: first(n), tokens });

describe('a table of searches', () => {
  // The drawing: eleven cells of 20 questions, of which the default found 12 and the best all.
  const standard = entry(12, 342);
  const poor = entry(6, 342);
  const cheap = entry(17, 300);
  const best = entry(20, 668);
  const others = [17, 19, 16, 19, 19, 16, 15].map((n) => entry(n, 900));
  const standing = standingOf([standard, poor, cheap, ...others, best])!;

  test('does not tell 12 of 20 from 20 of 20 apart among ten comparisons', () => {
    const verdict = standing.others.get(standard)!;
    expect(standing.best).toBe(best);
    expect(standing.others.size).toBe(10);
    expect(verdict).toMatchObject({ won: 8, lost: 0, apart: false });
    expect(verdict.p).toBeCloseTo(0.0078, 4);
    expect(verdict.adjusted).toBeCloseTo(0.07, 2);
    expect(verdict.level).toBeCloseTo(0.05 / 9, 12);
  });

  test('tells 6 of 20 apart, and names the cheapest of the rest', () => {
    expect(standing.others.get(poor)!.apart).toBe(true);
    expect(standing.cheapest).toBe(cheap);
  });

  test('has the one with fewer tokens for the best of two that found as many', () => {
    const [dear, less] = [entry(18, 900), entry(18, 400)];
    expect(standingOf([dear, less])!.best).toBe(less);
    expect(standingOf([])).toBeUndefined();
  });

  test('refuses cells that were asked different questions', () => {
    expect(() => duelOf(first(3), first(3, 19))).toThrow('20 questions against 19');
  });

  test('tells none apart whose questions are found alike, in whatever order the cells come', () => {
    const cells = fc.array(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(cells, (all) => {
        const entries = all.map((found, at) => ({ found, tokens: at }));
        const one = standingOf(entries)!;
        const back = standingOf(entries.toReversed())!;
        expect(back.best.found.filter(Boolean)).toHaveLength(one.best.found.filter(Boolean).length);
        for (const [other, { won, lost, apart }] of one.others) {
          expect(won).toBeGreaterThanOrEqual(lost);
          if (apart) expect(other.found).not.toEqual(one.best.found);
        }
      }),
    );
  });
});

describe('more questions', () => {
  test('are counted in tens, at the corrected level', () => {
    expect(moreQuestions({ won: 8, lost: 0 }, 20, 0.05 / 9)).toBe(10);
    expect(moreQuestions({ won: 3, lost: 0 }, 20, 0.05 / 4)).toBe(60);
  });

  test('tell nothing of two that won as many, and grow where the level is stricter', () => {
    expect(moreQuestions({ won: 2, lost: 2 }, 20, 0.05)).toBeUndefined();
    const duel = { won: 4, lost: 1 };
    expect(moreQuestions(duel, 20, 0.005)).toBeGreaterThan(moreQuestions(duel, 20, 0.05)!);
  });
});
