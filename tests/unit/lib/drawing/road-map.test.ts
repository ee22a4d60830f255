import { expect, test } from 'vitest';
import { ground, GROUND, ROAD_PATHS, START } from '~/lib/drawing/road-map';
import { toHtml } from '~/lib/figure';
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
  const lines = ground()
    .map(toHtml)
    .filter((path) => path.includes('"iso '));
  expect(lines).toHaveLength(18);
  expect(lines.filter((path) => path.includes(' index"'))).toHaveLength(4);
  for (const path of lines) expect(path).toMatch(/ d="M-?\d/);
});
