import { fc, forAll } from '../../property';
import { describe, expect, test } from 'vitest';
import { contour, heightAt, type Hill } from '~/lib/terrain';

const HILL: Hill = { x: 50, y: 50, height: 100, reach: [20, 20] };
const over = (hills: readonly Hill[]) => (x: number, y: number) => heightAt(hills, x, y);
const MAP = { width: 100, height: 100, cell: 2 };

/** Every point of path data such as `M1 2L3 4 5 6`. */
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('heightAt', () => {
  test('is the height of a hill at its top, 1/e of it at its reach', () => {
    expect(heightAt([HILL], 50, 50)).toBe(100);
    expect(heightAt([HILL], 70, 50)).toBeCloseTo(100 / Math.E, 10);
  });

  test('adds hills up; flat ground is zero', () => {
    expect(heightAt([HILL, HILL], 43, 61)).toBeCloseTo(2 * heightAt([HILL], 43, 61), 10);
    expect(heightAt([], 1, 2)).toBe(0);
  });
});

describe('contour', () => {
  test('of a round hill is one closed ring at the distance the formula gives', () => {
    const path = contour(over([HILL]), 50, MAP);
    expect(path.match(/M/g)).toHaveLength(1);
    const points = pointsOf(path);
    expect(points[0]).toEqual(points.at(-1));
    const radius = 20 * Math.sqrt(Math.log(2)); // 100 · exp(−r² / 400) = 50
    for (const [x, y] of points)
      expect(Math.abs(Math.hypot(x - 50, y - 50) - radius)).toBeLessThan(0.3);
  });

  test('of two hills apart is two rings', () => {
    const hills = [
      { ...HILL, x: 25, reach: [8, 8] as [number, number] },
      { ...HILL, x: 75, reach: [8, 8] as [number, number] },
    ];
    expect(contour(over(hills), 50, MAP).match(/M/g)).toHaveLength(2);
  });

  test('is empty above the top and on flat ground', () => {
    expect(contour(over([HILL]), 101, MAP)).toBe('');
    expect(contour(over([]), 1, MAP)).toBe('');
  });

  test('stays on the map and near its level', () => {
    forAll(fc.integer({ min: 10, max: 90 }), (level) => {
      for (const [x, y] of pointsOf(contour(over([HILL]), level, MAP))) {
        expect(x >= 0 && x <= 100 && y >= 0 && y <= 100).toBe(true);
        expect(Math.abs(heightAt([HILL], x, y) - level)).toBeLessThan(2);
      }
    });
  });
});
