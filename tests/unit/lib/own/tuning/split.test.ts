import { describe, expect, test } from 'vitest';
import { LEAST_ROWS, splitRows } from '~/lib/own/tuning/split';
import { stepsOf, stopsOf } from '~/lib/own/tuning/steps';
import { fc, forAll } from '../../../../property';

const counted = (count: number) => Array.from({ length: count }, (_, at) => at);
const sizes = (count: number) => {
  const { train, stop, held } = splitRows(counted(count), 1);
  return [train.length, stop.length, held.length];
};

describe('splitRows', () => {
  test('holds out a fifth, at least three, and lets a tenth choose the stop from forty rows on', () => {
    expect([LEAST_ROWS, 39, 40, 100].map(sizes)).toEqual([
      [3, 0, 3],
      [31, 0, 8],
      [28, 4, 8],
      [70, 10, 20],
    ]);
  });

  test('puts each row into one part, in the order of the rows, the same for a seed', () => {
    forAll(fc.integer({ min: LEAST_ROWS, max: 200 }), fc.integer(), (count, seed) => {
      const rows = counted(count);
      const { train, stop, held } = splitRows(rows, seed);
      expect([...train, ...stop, ...held].sort((one, other) => one - other)).toEqual(rows);
      expect(train).toEqual([...train].sort((one, other) => one - other));
      expect(splitRows(rows, seed)).toEqual({ train, stop, held });
    });
  });
});

describe('stepsOf', () => {
  const plan = { seed: 1, passes: 3, everyday: 0.25 };
  const own = counted(10);
  const everyday = counted(60).map((at) => 100 + at);

  test('reads each own row once a pass, with a share of everyday rows, four a step', () => {
    const steps = stepsOf(own, everyday, plan);
    expect(steps.map(({ length }) => length)).toEqual([4, 4, 4, 1, 4, 4, 4, 1, 4, 4, 4, 1]);
    const read = steps.flat();
    for (const row of own) expect(read.filter((one) => one === row)).toHaveLength(3);
    expect(read.filter((one) => one >= 100)).toHaveLength(9);
  });

  test('draws another order for each pass, and the same for a seed', () => {
    const drawn = (seed: number) => stepsOf(own, everyday, { ...plan, seed });
    expect(drawn(1).slice(0, 4)).not.toEqual(drawn(1).slice(4, 8));
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(2)).not.toEqual(drawn(1));
  });
});

test('a run is looked at five times, the last time at its end, or after each of fewer steps', () => {
  expect(stopsOf(12)).toEqual([3, 5, 8, 10, 12]);
  expect(stopsOf(3)).toEqual([1, 2, 3]);
});
