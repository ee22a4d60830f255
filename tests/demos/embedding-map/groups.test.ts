import { describe, expect, test } from 'vitest';
import { grouping } from '~/demos/embedding-map/groups';
import { MARKS, pathOf, TONES } from '~/demos/embedding-map/marks';
import { embeddingMapStrings } from '~/demos/embedding-map/about';
import type { Locale } from '~/lib/locale';

const t = embeddingMapStrings.en;
const point = (language: Locale | '', part = '') => ({ language, part });

describe('grouping', () => {
  test('gives the largest group the first mark, and says how many wear each', () => {
    const points = [point('en'), point('zh'), point('zh')];
    const { groups, marks } = grouping(points, { apart: 'language' }, t);
    expect(groups).toEqual([
      { name: 'Chinese', mark: 0, count: 2 },
      { name: 'English', mark: 1, count: 1 },
    ]);
    expect([...marks]).toEqual([1, 0, 0]);
  });

  test('puts what goes beyond the marks into one last group', () => {
    const points = Array.from({ length: 20 }, (_, i) => point('', `part ${i % 12}`));
    const { groups, marks } = grouping(points, { apart: 'part' }, t);
    expect(groups).toHaveLength(MARKS.length);
    expect(groups.at(-1)!.name).toBe(t.groupsOf.rest);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(20);
    expect(Math.max(...marks)).toBe(MARKS.length - 1);
  });

  test('shades by the rank of the score: the best is darkest, and few are dark', () => {
    const scores = Float32Array.from({ length: 100 }, (_, i) => i / 100);
    const points = Array.from({ length: 100 }, () => point(''));
    const { tones } = grouping(points, { apart: 'score', scores }, t);
    expect(tones[99]).toBe(TONES - 1);
    expect(tones[0]).toBe(0);
    expect([...tones].filter((tone) => tone >= TONES - 2).length).toBeLessThan(10);
    for (let i = 1; i < 100; i++) expect(tones[i]!).toBeGreaterThanOrEqual(tones[i - 1]!);
  });

  test('has all points alike until scores are known', () => {
    const points = [point('en'), point('zh')];
    expect([...grouping(points, { apart: 'score' }, t).marks]).toEqual([0, 0]);
  });

  test('bears no points at all', () => {
    expect(grouping([], { apart: 'score', scores: new Float32Array(0) }, t).groups).toEqual([]);
  });
});

test('marks are all different as paths', () => {
  const drawn = MARKS.map(({ filled }, mark) => `${filled} ${pathOf(mark, 0, 0, 5)}`);
  expect(new Set(drawn).size).toBe(MARKS.length);
  expect(drawn.join('')).not.toMatch(/NaN|undefined/);
});
