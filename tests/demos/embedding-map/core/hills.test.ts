import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { contoursOf, fitted, frameOf, GROUND, hillsOf } from '~/demos/embedding-map/core/hills';

/** Two crowds of twenty, in two corners, and their vectors: those of a crowd are alike. */
const COUNT = 40;
const places = Float32Array.from({ length: 2 * COUNT }, (_, at) => {
  const crowd = at >> 1 < COUNT / 2 ? 0.2 : 0.8;
  return crowd + 0.02 * Math.sin(at * 7);
});
const vectors = {
  count: COUNT,
  width: 2,
  values: Float32Array.from({ length: 2 * COUNT }, (_, at) => {
    const first = at >> 1 < COUNT / 2;
    return (at % 2 === 0) === first ? 1 : 0.01 * (at >> 1);
  }),
};

describe('a frame', () => {
  test('holds all but the outermost, which are drawn at its edge', () => {
    const positions = Float32Array.from({ length: 402 }, (_, at) => (at === 0 ? -1_000 : at >> 1));
    const [left, right] = frameOf(positions);
    expect([left, right]).toEqual([2, 198]);
    expect(fitted(positions, frameOf(positions))[0]).toBeCloseTo(-0.04, 6);
  });

  test('gives every point a place on the sheet', () => {
    const coordinates = fc.array(fc.integer({ min: -99, max: 99 }), {
      minLength: 4,
      maxLength: 60,
    });
    forAll(coordinates, (all) => {
      const positions = Float32Array.from(all.slice(0, all.length & ~1));
      for (const place of fitted(positions, frameOf(positions))) {
        expect(place).toBeGreaterThanOrEqual(-0.041);
        expect(place).toBeLessThanOrEqual(1.041);
      }
    });
  });
});

describe('hills', () => {
  test('stand where points crowd, each named after the point at its heart', () => {
    const hills = hillsOf(places, vectors);
    expect(hills).toHaveLength(2);
    const [one, other] = hills.map(({ at }) => at[0]).sort();
    expect(one).toBeCloseTo(0.2, 1);
    expect(other).toBeCloseTo(0.8, 1);
    for (const { at, point } of hills) expect(point < COUNT / 2).toBe(at[0] < 0.5);
  });

  test('are none where nothing stands', () => {
    expect(hillsOf(new Float32Array(), { ...vectors, count: 0 })).toEqual([]);
    expect(contoursOf(new Float32Array()).join('')).toBe('');
  });

  test('have contours on the sheet: the lowest goes round each crowd', () => {
    const [lowest] = contoursOf(places);
    expect(lowest!.match(/M/g)!.length).toBeGreaterThanOrEqual(2);
    for (const [, number] of lowest!.matchAll(/(-?[\d.]+)/g)) {
      expect(Number(number)).toBeGreaterThanOrEqual(0);
      expect(Number(number)).toBeLessThanOrEqual(GROUND);
    }
  });
});
