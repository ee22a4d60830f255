import { describe, expect, test } from 'vitest';
import { lookOf, positionsOf } from '~/demos/embedding-map/core/record';
import { noise } from '~/demos/embedding-map/core/scene';
import { recordMap } from '../../../../scripts/demos/embedding-map/record-map';
import { settingsOf, snapshot } from '../../../../scripts/demos/embedding-map/record';
import { DEFAULTS } from '~/lib/projection';

describe('recordMap', () => {
  const { vectors } = noise(40);
  const record = () =>
    recordMap(
      vectors,
      { ...DEFAULTS, projection: 'pca' },
      { k: 5, chosen: 3, question: { vector: vectors.values.slice(0, 50), k: 5 } },
    );

  test('writes a place for each point, the same each time', () => {
    expect(positionsOf(record())).toHaveLength(80);
    expect(record()).toEqual(record());
  });

  test('lists the neighbours of a point, which a page can look at, and lets a question land', () => {
    const map = record();
    const { near, point, hidden, strangers } = lookOf(map, 40)!;
    expect(point).toBe(3);
    expect(near.map((one) => one.point)).not.toContain(3);
    expect(hidden).toHaveLength(strangers.length);
    expect(map.landing!.nearest[0]).toEqual([0, 1]);
    expect(lookOf({ ...map, chosen: undefined! }, 40)).toBeUndefined();
  });
});

test('a map of a run has what it gives itself, and else what the run gives', () => {
  const { maps } = settingsOf({ seed: 2, maps: [{ projection: 'pca' }, { seed: 3 }] });
  expect(maps).toMatchObject([
    { projection: 'pca', seed: 2 },
    { projection: 'umap', seed: 3 },
  ]);
});

test.each<[Record<string, unknown>, string]>([
  [{ chose: 'ferry' }, '"chose", which is none of'],
  [{ source: 'own' }, '"source" to "own"'],
  [{ varies: 'width' }, '"varies" to "width"'],
  [{ maps: [{ k: 5 }] }, '"k", which is none of projection'],
  [{ maps: [{ seed: 0 }] }, '"seed" to "0"; it must be a whole number from 1 to 999999'],
])('a run that sets %o is refused', (config, sentence) => {
  expect(() => settingsOf(config)).toThrow(sentence);
});

test('a run that lessons quote keeps its terms, however many others there are', async () => {
  const points = ['embedding', 'token', 'tokenizer'].map((id) => [id, id, ''] as const);
  const had = { points: points as never, maps: [] };
  const config = { source: 'terms', projection: 'pca', chosen: 'embedding', k: 1, quoted: true };
  const { cells } = await snapshot(config, { en: had, zh: had });
  expect([cells['en/points'], cells['zh/points']]).toEqual([3, 3]);
});
