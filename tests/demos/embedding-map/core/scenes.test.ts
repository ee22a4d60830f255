import { describe, expect, it, test } from 'vitest';
import { beginning } from '~/demos/embedding-map/core/chunks';
import { noiseScene } from '~/demos/embedding-map/core/noise';
import { termPoints } from '~/demos/embedding-map/core/terms';
import { mean } from '~/lib/math/vector';

describe('noiseScene', () => {
  it('draws numbers of mean 0 and variance 1, and no structure', () => {
    const { points, vectors } = noiseScene(500, 1);
    expect(points).toHaveLength(500);
    expect(points[499]).toMatchObject({ id: 'noise-500', label: '500', part: '' });
    expect(vectors).toMatchObject({ count: 500, width: 50 });
    expect(mean(vectors.values)).toBeCloseTo(0, 1);
    expect(mean(vectors.values.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it('is the same for the same seed and another for another', () => {
    expect(noiseScene(10, 7)).toEqual(noiseScene(10, 7));
    expect(noiseScene(10, 7)).not.toEqual(noiseScene(10, 8));
  });
});

const term = (slug: string, lesson: string) => ({
  slug,
  name: { en: slug, zh: `词${slug}` },
  definition: { en: 'Meaning.', zh: '意思。' },
  lesson,
});

it('termPoints has each term in both languages, with the part of its lesson', () => {
  const points = termPoints([term('a', 'R3'), term('b', 'F1')]);
  expect(points[1]).toEqual({
    id: 'b/en',
    label: 'b',
    text: 'b: Meaning.',
    language: 'en',
    part: 'F',
  });
  expect(points[2]).toMatchObject({ id: 'a/zh', text: '词a：意思。', part: 'R' });
});

test('a chunk is named by its beginning', () => {
  expect(beginning('short\ntext')).toBe('short text');
  expect(beginning('字'.repeat(50))).toBe(`${'字'.repeat(39)}…`);
});
