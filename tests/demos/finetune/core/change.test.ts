import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { energyIn, energyInCorner } from '~/demos/finetune/core/energy';
import { changeOf } from '~/demos/finetune/core/change';
import { seededRng, randomNormal } from '~/lib/math/rng';

const matrix = (rows: number, columns: number, values: readonly number[]) =>
  changeOf({ name: 'm', rows, columns }, Float64Array.from(values));

/** A product of random factors [rows × rank] and [rank × columns]. */
function lowRank(rows: number, columns: number, rank: number, seed: number): number[] {
  const rng = seededRng(seed);
  const a = Array.from({ length: rows * rank }, () => randomNormal(rng));
  const b = Array.from({ length: rank * columns }, () => randomNormal(rng));
  return Array.from({ length: rows * columns }, (_, i) => {
    const row = Math.floor(i / columns);
    const column = i % columns;
    let sum = 0;
    for (let k = 0; k < rank; k++) sum += a[row * rank + k]! * b[k * columns + column]!;
    return sum;
  });
}

describe('changeOf', () => {
  test('returns the singular values of a diagonal, sorted by size', () => {
    const { strengths, rank, energy } = matrix(3, 3, [2, 0, 0, 0, -5, 0, 0, 0, 1]);
    expect(strengths.map((each) => Number(each.toFixed(9)))).toEqual([5, 2, 1]);
    expect([rank, energy]).toEqual([3, 30]);
  });

  test('matches a textbook matrix: 3√5 and √5', () => {
    const { strengths } = matrix(2, 2, [3, 0, 4, 5]);
    expect(strengths[0]).toBeCloseTo(3 * Math.sqrt(5), 12);
    expect(strengths[1]).toBeCloseTo(Math.sqrt(5), 12);
  });

  test('finds as many directions as the factors have, wide or tall', () => {
    const sizes = fc.integer({ min: 4, max: 14 });
    const ranks = fc.integer({ min: 1, max: 4 });
    forAll(sizes, sizes, ranks, fc.nat(), (rows, columns, rank, seed) => {
      const change = matrix(rows, columns, lowRank(rows, columns, rank, seed));
      expect(change.rank).toBe(rank);
      expect(energyIn([change], rank)).toBeCloseTo(1, 9);
      expect(energyIn([change], rank - 1)).toBeLessThan(1);
    });
  });

  test('is the same for the transposed matrix', () => {
    const values = lowRank(5, 8, 3, 2);
    const turned = Array.from({ length: 40 }, (_, i) => values[(i % 5) * 8 + Math.floor(i / 5)]!);
    const one = matrix(5, 8, values);
    const two = matrix(8, 5, turned);
    one.strengths.forEach((each, i) => expect(two.strengths[i]).toBeCloseTo(each, 9));
  });

  test('measures the share of the first rows and columns', () => {
    // ones everywhere: of 16 entries the first row and column hold 7, the first two of each 12
    const change = matrix(4, 4, Array<number>(16).fill(1));
    expect(energyInCorner([change], 1)).toBeCloseTo(7 / 16);
    expect(energyInCorner([change], 2)).toBeCloseTo(12 / 16);
    expect(energyInCorner([change], 4)).toBe(1);
    expect(change.rank).toBe(1);
  });

  test('finds up to 2 r directions in r rows and columns', () => {
    const rng = seededRng(3);
    const values = Array.from({ length: 100 }, (_, i) =>
      Math.floor(i / 10) < 2 || i % 10 < 2 ? randomNormal(rng) : 0,
    );
    expect(matrix(10, 10, values)).toMatchObject({ rank: 4 });
    expect(energyInCorner([matrix(10, 10, values)], 2)).toBe(1);
  });

  test('has no directions for a zero matrix', () => {
    const nothing = matrix(2, 2, [0, 0, 0, 0]);
    expect(nothing).toMatchObject({ rank: 0, energy: 0, strengths: [] });
    expect(energyIn([nothing], 2)).toBe(0);
    expect(energyIn([], 2)).toBe(0);
  });
});

test('energyIn weights larger changes more', () => {
  const small = matrix(2, 2, [1, 0, 0, 1]);
  const large = matrix(2, 2, [0, 0, 0, 4]);
  expect(energyIn([small, large], 1)).toBeCloseTo(17 / 18);
  expect(energyInCorner([small, large], 1)).toBeCloseTo(1 / 18);
});
