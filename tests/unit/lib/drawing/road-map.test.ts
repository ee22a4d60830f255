import { expect, test } from 'vitest';
import { CONTOURS, GROUND, ROAD_PATHS, START } from '~/lib/drawing/road-map';
import { ROADS } from '~/lib/road';

test('every road starts at the general model and ends on the ground', () => {
  for (const road of ROADS) {
    const numbers = ROAD_PATHS[road].match(/\d+/g)!.map(Number);
    expect(numbers.slice(0, 2)).toEqual([...START]);
    const [x, y] = numbers.slice(-2);
    expect(x).toBeLessThan(GROUND.width);
    expect(y).toBeLessThan(GROUND.height);
  }
});

test('contour lines are drawn from low to high, every fifth one heavier', () => {
  const lines = CONTOURS;
  expect(lines).toHaveLength(18);
  expect(lines.filter(({ index }) => index)).toHaveLength(4);
  for (const { d } of lines) expect(d).toMatch(/^M-?\d/);
});
