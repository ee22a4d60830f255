import { describe, expect, test } from 'vitest';
import { labelWidth } from '~/demos/embedding-map/core/twelve-record';
import { parted, stretched, type Place } from '~/demos/embedding-map/core/place';
import { placesByStress } from '~/demos/embedding-map/core/twelve-record';
import { nearestWords, thicknessOf, twelvePoints } from '~/demos/embedding-map/core/twelve';

test('twelvePoints are twelve, a word beside that of the other language', () => {
  const points = twelvePoints();
  expect(points).toHaveLength(12);
  expect(points[0]).toMatchObject({ label: 'ferry', language: 'en' });
  expect(points[1]).toMatchObject({ label: '渡轮', language: 'zh' });
});

describe('nearestWords', () => {
  test('are at most three, nearest first, itself left out', () => {
    const near = nearestWords([1, 0.2, 0.9, 0.5, 0.3], 0);
    expect(near.map(({ point }) => point)).toEqual([2, 3, 4]);
  });

  test('are none where nothing is near', () => {
    expect(nearestWords([0.05, -0.2, 0])).toEqual([]);
  });

  test('have thick lines where they are near, never none', () => {
    expect(thicknessOf(0.91)).toBe(8.3);
    expect(thicknessOf(-0.5)).toBe(1);
  });
});

test('placesByStress brings the alike together and parts the others', () => {
  const cosines = [[1, 0.9, 0], [0.9, 1, 0], [0, 0, 1]]; // prettier-ignore
  const [a, b, c] = placesByStress(cosines, [[0, 0], [1, 0], [0, 1]]); // prettier-ignore
  const away = (one?: Place, other?: Place) => Math.hypot(one![0] - other![0], one![1] - other![1]);
  expect(away(a, b)).toBeCloseTo(0.1, 1);
  expect(away(a, c)).toBeCloseTo(1, 1);
});

describe('places of labels', () => {
  const field = { width: 400, height: 200 };

  test('fill a field to its margins', () => {
    const margin = { width: 40, height: 20 };
    expect(stretched([[0, 0], [2, 1]], field, margin)).toEqual([[40, 20], [360, 180]]); // prettier-ignore
  });

  test('are pushed apart until none overlaps', () => {
    const labels = [0, 1, 2].map((i) => ({ at: [200 + i, 100] as Place, width: 80, height: 30 }));
    const places = parted(labels, field, { pull: 0.01 });
    for (const [i, [x, y]] of places.entries())
      for (const [ox, oy] of places.slice(i + 1))
        expect(Math.abs(x - ox) > 76 || Math.abs(y - oy) > 26).toBe(true);
  });

  test('are as wide as their letters: Chinese ones as wide as high', () => {
    expect(labelWidth('渡轮', 22)).toBe(44);
    expect(labelWidth('ill', 22)).toBeLessThan(labelWidth('mow', 22) / 2);
  });
});
