import { describe, expect, test } from 'vitest';
import { divergence, divergenceOf } from '../../../../scripts/studies/forgetting/distances';
import { examOf, refusals } from '../../../../scripts/studies/forgetting/exam';
import { fittedSize, isRightAt, rightBetween } from '../../../../scripts/studies/forgetting/push';
import { taughtIn } from '../../../../scripts/studies/forgetting/tuned';

const row = (...logits: number[]) => Float32Array.from(logits);
/** Token 2 stands for `unknown`. */
const UNKNOWN = [0, 0, 1];

describe('a bias along a direction', () => {
  test('makes an unknown question right once it outweighs the best other token', () => {
    const [low, high] = rightBetween([row(5, 1, 2), row(3, 0, 1)], [2, 0], UNKNOWN);
    expect([low, high]).toEqual([3, 2]);
    // Then the second position would say `unknown` again: no size is right.
    expect(isRightAt([low, high], 2.5)).toBe(false);
    expect(rightBetween([row(5, 1, 2), row(9, 0, 1)], [2, 0], UNKNOWN)).toEqual([3, 8]);
  });

  test('leaves a known question right until `unknown` outweighs its answer', () => {
    const right = rightBetween([row(5, 1, 2)], [0], UNKNOWN);
    expect(isRightAt(right, 2.9)).toBe(true);
    expect(isRightAt(right, 3.1)).toBe(false);
  });

  test('never helps a question whose answer is behind a token that it does not affect', () => {
    const right = rightBetween([row(5, 1, 2)], [1], UNKNOWN);
    expect([-900, -5, 0, 5, 900].some((size) => isRightAt(right, size))).toBe(false);
  });

  test('is fitted between the unknown questions and the known ones', () => {
    const size = fittedSize(
      [
        [2, 50],
        [3, 50],
      ],
      [
        [-1_000, 6],
        [-1_000, 8],
      ],
    );
    expect(size).toBe(4.5);
  });

  test('stays at 0 where no size helps', () => {
    expect(fittedSize([[-5, 50]], [[-1_000, 5]])).toBe(0);
  });
});

describe('the divergence of two distributions', () => {
  test('matches a hand calculation', () => {
    const p = Float64Array.of(0.5, 0.5);
    const q = Float64Array.of(0.25, 0.75);
    expect(divergenceOf(p, q)).toBeCloseTo(0.5 * Math.log(2) + 0.5 * Math.log(2 / 3), 9);
    expect(divergenceOf(p, p)).toBe(0);
  });

  test('can leave a token out', () => {
    const one = [[row(1, 2, 9)]];
    const other = [[row(1, 2, -9)]];
    expect(divergence(one, other)).toBeGreaterThan(5);
    expect(divergence(one, other, 2)).toBeCloseTo(0, 9);
  });
});

describe('the exam of a seed', () => {
  const { world, data } = taughtIn('en', {
    method: 'all',
    rank: 8,
    replay: 0,
    teach: 'both',
    seed: 1,
    pace: 1,
  });
  const exam = examOf(world, data.unseen, 1);
  const towns = (items: readonly { prompt: readonly number[] }[]) =>
    new Set(items.map(({ prompt }) => prompt.filter((token) => isTown(token)).join()));
  const { first } = world.lexicon.vocabulary;
  const isTown = (token: number) => token >= first.townFirst && token < first.mayorFirst;

  test('asks about other towns than those used for fitting and for refusals in training', () => {
    const declined = refusals(world, 480, { share: 0.1 }, 1);
    expect(declined).toHaveLength(53);
    const three = [
      exam.untold,
      exam.fit.untold,
      declined.map(({ tokens }) => ({ prompt: tokens })),
    ];
    const [asked, fitted, trained] = three.map(towns);
    expect(asked!.isDisjointFrom(fitted!)).toBe(true);
    expect(asked!.isDisjointFrom(trained!)).toBe(true);
    expect(fitted!.isDisjointFrom(trained!)).toBe(true);
  });

  test('asks about other facts than those used for fitting', () => {
    const keys = (items: readonly { prompt: readonly number[] }[]) =>
      new Set(items.map(({ prompt }) => prompt.join()));
    const fitted = keys(exam.fit.known);
    expect(fitted.size).toBe(20);
    expect(keys([...exam.new, ...exam.old]).isDisjointFrom(fitted)).toBe(true);
  });

  test('refuses a share of refusals for which there are too few towns', () => {
    expect(() => refusals(world, 480, { share: 0.5 }, 1)).toThrow('lower the share');
  });
});
