import { describe, expect, test } from 'vitest';
import { apart, fanned } from '~/demos/four-roads/turned/apart';

describe('apart', () => {
  test('leaves labels where they want to stand when there is room', () => {
    expect(apart([60, 10, 30], 15)).toEqual([60, 10, 30]);
  });

  test('moves two that are too close apart about their middle', () => {
    expect(apart([10, 12, 60], 15)).toEqual([3.5, 18.5, 60]);
  });

  test('keeps the order and the gap when one push meets the next label', () => {
    const placed = apart([0, 10, 20, 21], 15);
    for (let i = 1; i < placed.length; i++)
      expect(placed[i]! - placed[i - 1]!).toBeGreaterThanOrEqual(15);
  });

  test('lets none pass the last place', () => {
    expect(apart([99, 100], 15, 100)).toEqual([85, 100]);
  });
});

describe('fanned', () => {
  test('parts marks that would cover one another, and leaves the others', () => {
    expect(fanned([100, 103, 50], 11, 14)).toEqual([-7, 7, 0]);
  });

  test('sets three in a row about their middle', () => {
    expect(fanned([8, 0, 4], 11, 14)).toEqual([14, -14, 0]);
  });
});
