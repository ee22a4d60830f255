import { describe, expect, it } from 'vitest';
import { beginning, passagePoints } from '~/demos/embedding-map/core/passages';
import { noiseScene } from '~/demos/embedding-map/core/noise';
import { termPoints } from '~/demos/embedding-map/core/terms';
import { mean } from '~/lib/math/vector';

describe('noiseScene', () => {
  it('draws numbers of mean 0 and variance 1, and no structure', () => {
    const { points, vectors } = noiseScene(500, 20, 1);
    expect(points).toHaveLength(500);
    expect(points[499]).toMatchObject({ id: 'noise-500', label: '500', part: '' });
    expect(vectors).toMatchObject({ count: 500, width: 20 });
    expect(mean(vectors.values)).toBeCloseTo(0, 1);
    expect(mean(vectors.values.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it('is the same for the same seed and another for another', () => {
    expect(noiseScene(10, 3, 7)).toEqual(noiseScene(10, 3, 7));
    expect(noiseScene(10, 3, 7)).not.toEqual(noiseScene(10, 3, 8));
  });

  it.each([
    [0, 5, 'points'],
    [20_001, 5, 'points'],
    [2.5, 5, 'points'],
    [5, 0, 'numbers a point'],
  ])('refuses %d × %d', (count, width, what) => {
    // prettier-ignore
    expect(() => noiseScene(count, width, 1)).toThrow(what);
  });
});

describe('termPoints', () => {
  const term = (slug: string, lesson: string) => ({
    slug,
    name: { en: slug, zh: `词${slug}` },
    definition: { en: 'Meaning.', zh: '意思。' },
    lesson,
  });

  it('sets each term beside its twin in the other language', () => {
    const points = termPoints([term('a', 'R3'), term('b', 'F1')]);
    expect(points[1]).toEqual({
      id: 'b/en',
      label: 'b',
      text: 'b: Meaning.',
      language: 'en',
      part: 'F',
      twin: 3,
    });
    expect(points[2]).toMatchObject({ id: 'a/zh', text: '词a：意思。', part: 'R', twin: 0 });
  });
});

describe('passagePoints', () => {
  const lesson = (language: 'en' | 'zh', ...paragraphs: string[]) => ({
    id: 'R2',
    language,
    sections: [{ anchor: 'cuts', heading: 'Cuts', paragraphs }],
  });

  it('makes twins of paragraphs in the same place', () => {
    const points = passagePoints([lesson('en', 'One.', 'Two.'), lesson('zh', '一。', '二。')]);
    expect(points.map(({ id, twin }) => [id, twin])).toEqual([
      ['en/R2/cuts/1', 2],
      ['en/R2/cuts/2', 3],
      ['zh/R2/cuts/1', 0],
      ['zh/R2/cuts/2', 1],
    ]);
  });

  it('makes none where one language has more paragraphs', () => {
    const points = passagePoints([lesson('en', 'One.', 'Two.'), lesson('zh', '一。')]);
    expect(points.every(({ twin }) => twin === undefined)).toBe(true);
  });

  it('names a passage by its beginning', () => {
    expect(beginning('short\ntext')).toBe('short text');
    expect(beginning('字'.repeat(50))).toBe(`${'字'.repeat(39)}…`);
  });
});
