import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIRECTIONS, nearestTo, nextTowards } from '~/demos/embedding-map/near';
import type { DirectionKey } from '~/demos/embedding-map/near';

/** Five points: a middle, and one on each side. */
const CROSS = Float32Array.of(0, 0, -2, 0, 2, 0, 0, -2, 0, 2);

describe('nearestTo', () => {
  test('finds the point under the pointer', () => {
    expect(nearestTo(CROSS, 1.8, 0.1)).toBe(2);
    expect(nearestTo(CROSS, 0.1, -1.7)).toBe(3);
  });

  test('finds none that is further off than asked, and none where there are no points', () => {
    expect(nearestTo(CROSS, 5, 5, 1)).toBe(-1);
    expect(nearestTo(new Float32Array(0), 0, 0)).toBe(-1);
  });
});

describe('nextTowards', () => {
  test.each([
    ['ArrowLeft', 1],
    ['ArrowRight', 2],
    ['ArrowUp', 3],
    ['ArrowDown', 4],
  ] as const)('%s leads to the point on that side', (key, point) => {
    expect(nextTowards(CROSS, 0, key)).toBe(point);
  });

  test('stays where nothing lies that way', () => {
    expect(nextTowards(CROSS, 2, 'ArrowRight')).toBe(2);
  });

  test('prefers what lies straight ahead to what lies aside', () => {
    const positions = Float32Array.of(0, 0, 1, 0.9, 1.5, 0);
    expect(nextTowards(positions, 0, 'ArrowRight')).toBe(2);
  });

  test('never goes back, and is never led more aside than ahead', () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 30 }),
        fc.constantFrom(...(Object.keys(DIRECTIONS) as DirectionKey[])),
        (points, key) => {
          const positions = Float32Array.from(points.flat());
          const to = nextTowards(positions, 0, key);
          if (to === 0) return;
          const [dx, dy] = DIRECTIONS[key];
          const [x, y] = [
            positions[to * 2]! - positions[0]!,
            positions[to * 2 + 1]! - positions[1]!,
          ];
          expect(x * dx + y * dy).toBeGreaterThan(0);
          expect(Math.abs(x * dy) + Math.abs(y * dx)).toBeLessThanOrEqual(x * dx + y * dy);
        },
      ),
    );
  });
});
