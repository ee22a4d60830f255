import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { moreQuestions, ranked, shareOf, tested } from '~/lib/own/apart';

const first = (n: number, of = 20) => Array.from({ length: of }, (_, at) => at < n);
const entry = (n: number) => ({ rights: first(n) });
const marks = (text: string) => [...text].map((one) => (one === ' ' ? undefined : one === 'r'));

describe('a table of searches', () => {
  // The drawing: eleven cells of 20 questions, of which the default found 12 and the best all.
  const cheap = entry(17);
  const standard = entry(12);
  const poor = entry(6);
  const best = entry(20);
  const dear = [17, 19, 16, 19, 19, 16, 15].map(entry);
  const { others, ...standing } = ranked([cheap, standard, poor, best, ...dear])!;
  const testOf = (cell: object) => others.find(({ one }) => one === cell)!;

  test('does not tell 12 of 20 from 20 of 20 apart among ten comparisons', () => {
    const verdict = testOf(standard);
    expect(standing.best).toBe(best);
    expect(others.length).toBe(10);
    expect(verdict).toMatchObject({ won: 8, lost: 0, apart: false });
    expect(verdict.p).toBeCloseTo(0.0078, 4);
    expect(verdict.adjusted).toBeCloseTo(0.07, 2);
    expect(verdict.level).toBeCloseTo(0.05 / 9, 12);
  });

  test('tells 6 of 20 apart, and names the cheapest of the rest', () => {
    expect(testOf(poor).apart).toBe(true);
    expect(standing.least).toBe(cheap);
  });

  test('has the one that costs less for the best of two that found as many', () => {
    const less = entry(18);
    const more = entry(18);
    expect(ranked([less, more])!.best).toBe(less);
    expect(ranked([])).toBeUndefined();
  });

  test('refuses cells that were asked different questions', () => {
    expect(() => tested([[first(3), first(3, 19)]])).toThrow('20 questions against 19');
  });

  test('tells none apart whose questions are found alike, in whatever order the cells come', () => {
    const cells = fc.array(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), {
      minLength: 1,
      maxLength: 6,
    });
    forAll(cells, (all) => {
      const entries = all.map((rights) => ({ rights }));
      const one = ranked(entries)!;
      const back = ranked(entries.toReversed())!;
      expect(shareOf(back.best.rights)).toEqual(shareOf(one.best.rights));
      for (const { won, lost, apart, one: other } of one.others) {
        expect(won).toBeGreaterThanOrEqual(lost);
        if (apart) expect(other.rights).not.toEqual(one.best.rights);
      }
    });
  });
});

test('a share counts the questions that were answered, with the interval of Wilson', () => {
  const { right, of, interval } = shareOf(marks('rrrrr  '))!;
  expect([right, of]).toEqual([5, 5]);
  expect(interval.low).toBeCloseTo(0.5655, 4);
  expect(interval.high).toBe(1);
  expect(shareOf(marks('   '))).toBeUndefined();
});

describe('several comparisons', () => {
  test('are made on the questions that both have answered', () => {
    const [pair] = tested([[marks('rrx r'), marks('xrrr ')]]);
    expect(pair).toMatchObject({ won: 1, lost: 1, of: 3, p: 1 });
  });

  test('are held to a stricter level, the clearest first', () => {
    const [clear, alike] = tested([
      [marks('rrrrrrrr'), marks('xxxxxxxx')],
      [marks('rrrrrrrr'), marks('rrrrrrrr')],
    ]);
    expect(clear!.p).toBeCloseTo(0.0078, 4);
    expect(clear!.adjusted).toBeCloseTo(0.0156, 4);
    expect(clear!.level).toBe(0.025);
    expect(alike).toMatchObject({ won: 0, lost: 0, adjusted: 1 });
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
