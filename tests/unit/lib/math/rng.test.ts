import { describe, expect, test } from 'vitest';
import { randomInteger, randomNormal, seededRng, shuffle } from '~/lib/math/rng';

describe('seededRng', () => {
  test('gives the same numbers for the same seed', () => {
    const numbers = (seed: number) => Array.from({ length: 5 }, seededRng(seed));
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
  });

  test('matches the reference implementation', () => {
    const rng = seededRng(0);
    expect([rng(), rng()].map((x) => x * 2 ** 32)).toEqual([1144304738, 1416247]);
  });

  test('stays in [0, 1) with mean one half', () => {
    const rng = seededRng(1);
    const numbers = Array.from({ length: 20_000 }, rng);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((a, b) => a + b) / numbers.length).toBeCloseTo(0.5, 2);
  });
});

test('randomInteger draws every whole number below the limit about equally often', () => {
  const rng = seededRng(2);
  const counts = [0, 0, 0];
  for (let i = 0; i < 9_000; i++) counts[randomInteger(3, rng)]!++;
  for (const count of counts) expect(Math.abs(count - 3_000)).toBeLessThan(150);
});

test('randomNormal has mean 0 and variance 1', () => {
  const rng = seededRng(3);
  const numbers = Array.from({ length: 20_000 }, () => randomNormal(rng));
  const mean = numbers.reduce((a, b) => a + b) / numbers.length;
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
});

describe('shuffle', () => {
  test('keeps every item and does not change its input', () => {
    const items = [1, 2, 3, 4, 5];
    expect(shuffle(items, seededRng(4)).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(items).toEqual([1, 2, 3, 4, 5]);
  });

  test('produces each of the six orders of three items about equally often', () => {
    const rng = seededRng(5);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6_000; i++) {
      const order = shuffle(['a', 'b', 'c'], rng).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(120);
  });
});
