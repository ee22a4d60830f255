import { fc, forAll, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { aloneRight, standings } from '~/lib/evaluation/worse-wins';
import { roganGladen, type Judge } from '~/lib/evaluation/rogan-gladen';
import { questionsApart, questionsShared } from '~/lib/evaluation/sample-size';
import { normalQuantile } from '~/lib/math/normal-quantile';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('standings', () => {
  test('has a system of 78% beat one of 82% as often as SciPy 1.17 computes', () => {
    const { onlyBetter, onlyWorse } = aloneRight(0.82, 0.78, 0);
    const { worse, tie } = standings(onlyBetter, onlyWorse, 200);
    expect(worse[1]).toBeCloseTo(0.1404, 12);
    expect(worse[50]).toBeCloseTo(0.26517448282916606, 9);
    expect(tie[50]).toBeCloseTo(0.08814665869534617, 9);
    expect(worse[200]).toBeCloseTo(0.14353002308517596, 9);
  });

  test('has it win less often on the same questions', () => {
    const { onlyBetter, onlyWorse } = aloneRight(0.82, 0.78, 0.5);
    const { worse, tie } = standings(onlyBetter, onlyWorse, 50);
    expect(worse[50]).toBeCloseTo(0.19971183197330164, 9);
    expect(tie[50]).toBeCloseTo(0.1079362129420221, 9);
  });

  test('is even for equal systems, and never above one half', () => {
    forAllOf(40, share, share, share, (one, other, together) => {
      const better = Math.max(one, other);
      const worse = Math.min(one, other);
      const alone = aloneRight(better, worse, together);
      const { worse: wins, tie } = standings(alone.onlyBetter, alone.onlyWorse, 30);
      expect(wins[30]!).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(wins[30]! + tie[30]!).toBeLessThanOrEqual(1 + 1e-9);
      const equal = standings(0.2, 0.2, 30);
      expect(2 * equal.worse[30]! + equal.tie[30]!).toBeCloseTo(1, 9);
    });
  });

  test('gives the worse system no chance where the outcome is certain', () => {
    const { worse, tie } = standings(1, 0, 5);
    expect([...worse]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(tie[5]).toBe(0);
  });
});

describe('aloneRight', () => {
  test('gives the worse system 0 at full agreement, never less', () => {
    expect(aloneRight(0.24, 0.22, 1).onlyWorse).toBe(0);
  });

  test('preserves the difference at any agreement', () => {
    forAll(share, share, share, (one, other, together) => {
      const better = Math.max(one, other);
      const worse = Math.min(one, other);
      const { onlyBetter, onlyWorse } = aloneRight(better, worse, together);
      expect(onlyBetter - onlyWorse).toBeCloseTo(better - worse, 9);
      expect(Math.sign(onlyWorse)).not.toBe(-1);
    });
  });
});

describe('sample sizes', () => {
  test('match the example of R’s power.prop.test: 76.7 for 50% against 75%', () => {
    expect(questionsApart(0.5, 0.75, { level: 0.05, power: 0.9 })).toBeCloseTo(76.7, 1);
  });

  test('are over 1,500 for 78% against 82% on different questions', () => {
    const wanted = { level: 0.05, power: 0.8 };
    expect(Math.ceil(questionsApart(0.82, 0.78, wanted))).toBe(1_569);
  });

  test('shrink as both systems agree more on the same questions', () => {
    const wanted = { level: 0.05, power: 0.8 };
    const needed = [0, 0.5, 1].map((together) => {
      const { onlyBetter, onlyWorse } = aloneRight(0.82, 0.78, together);
      return questionsShared(onlyBetter, onlyWorse, wanted);
    });
    expect(needed[0]!).toBeGreaterThan(needed[1]!);
    expect(needed[1]!).toBeGreaterThan(needed[2]!);
    // no agreement beyond chance: nearly what different questions need
    expect(needed[0]! / questionsApart(0.82, 0.78, wanted)).toBeCloseTo(1, 2);
  });

  test('are infinite where there is no difference', () => {
    expect(questionsApart(0.8, 0.8, { level: 0.05, power: 0.8 })).toBe(Infinity);
  });
});

describe('roganGladen', () => {
  const judge = (set: Partial<Judge> = {}): Judge => ({
    saidRight: 50,
    judged: 100,
    foundRight: 90,
    knownRight: 100,
    foundWrong: 80,
    knownWrong: 100,
    ...set,
  });

  test('gives the 1.2% that Bendavid et al. 2021 report for their 50 of 3,328', () => {
    // sensitivity 130/157 and specificity 3,308/3,324, unweighted
    const corrected = roganGladen({
      saidRight: 50,
      judged: 3_328,
      foundRight: 130,
      knownRight: 157,
      foundWrong: 3_308,
      knownWrong: 3_324,
    })!;
    expect(100 * corrected.share).toBeCloseTo(1.2, 1);
    expect([100 * corrected.low, 100 * corrected.high].map((x) => x.toFixed(1))).toEqual([
      expect.stringMatching(/^0\.[67]$/),
      expect.stringMatching(/^1\.[78]$/),
    ]);
  });

  test('matches a hand calculation: (0.5 + 0.8 − 1) / (0.9 + 0.8 − 1) = 3/7', () => {
    expect(roganGladen(judge())!.share).toBeCloseTo(3 / 7, 12);
  });

  test('changes nothing for a perfect judge', () => {
    const perfect = judge({ foundRight: 100, foundWrong: 100 });
    expect(roganGladen(perfect)).toMatchObject({ apparent: 0.5, share: 0.5 });
  });

  test('inverts what the judge would say for a true share', () => {
    forAll(fc.integer({ min: 25, max: 85 }), (saidRight) => {
      const { share: truth } = roganGladen(judge({ saidRight }))!;
      expect(truth * 0.9 + (1 - truth) * 0.2).toBeCloseTo(saidRight / 100, 9);
    });
  });

  test('stays between 0 and 1, and is undefined for a judge that guesses', () => {
    expect(roganGladen(judge({ saidRight: 5 }))!.share).toBe(0);
    expect(roganGladen(judge({ foundRight: 50, foundWrong: 50 }))).toBeUndefined();
  });
});

test.each([
  [0.5, 0],
  [0.8, 0.8416212335729143],
  [0.975, 1.959963984540054],
  [0.001, -3.090232306167813],
  [1e-10, -6.361340902404056],
])('normalQuantile of %d matches SciPy 1.17', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 7);
});
