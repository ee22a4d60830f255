import { expect, test } from 'vitest';
import { settingsOf } from '~/demos/embedding-map/record';

test('a map of a run has what it gives itself, and else what the run gives', () => {
  const { maps } = settingsOf({ seed: 2, maps: [{ projection: 'pca' }, { seed: 3 }] });
  expect(maps).toMatchObject([
    { projection: 'pca', seed: 2, neighbours: 15 },
    { projection: 'umap', seed: 3, neighbours: 15 },
  ]);
  expect(settingsOf({ perplexity: 5 }).maps).toMatchObject([{ perplexity: 5 }]);
});

test.each<[Record<string, unknown>, string]>([
  [{ chose: 'ferry' }, '"chose", which is none of source'],
  [{ source: 'own' }, '"source" to "own"'],
  [{ vectors: 'encoder' }, '"vectors" to "encoder"'],
  [{ varies: 'width' }, '"varies" to "width"'],
  [{ maps: [{ k: 5 }] }, '"k", which is none of projection'],
  [{ maps: [{ seed: 0 }] }, '"seed" to "0"; it must be a whole number from 1 to 999999'],
])('a run that sets %o is refused', (config, sentence) => {
  expect(() => settingsOf(config)).toThrow(sentence);
});
