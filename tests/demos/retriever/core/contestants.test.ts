import { expect, test } from 'vitest';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { openShelf } from '~/demos/retriever/core/shelf';
import { contestants } from '../../../../scripts/demos/retriever/contestants';
import { evaluate } from '../../../../scripts/demos/retriever/evaluate';
import { EMBEDDERS } from '../../../unit/lib/retrieval/embedders';
import { HANDBOOK } from './texts';

const SETTINGS = { ...RETRIEVER_DEFAULTS, k: 1 };
const names = (more: Partial<typeof SETTINGS>, embedders = EMBEDDERS) =>
  contestants({ ...SETTINGS, ...more }, embedders).map(({ name }) => name);

test('contestants are every method whose vectors are at hand', () => {
  const ALL = ['tfidf', 'bm25', 'lsa', 'encoder', 'rrf', 'rrf-encoder'];
  expect(names({})).toEqual(ALL);
  expect(names({}, {})).toEqual(['tfidf', 'bm25', 'lsa', 'rrf']);
});

test('evaluate with vectors from elsewhere sets every row against the chosen method, itself apart', () => {
  const settings = { ...SETTINGS, method: 'encoder' as const };
  const rows = evaluate(HANDBOOK, settings, openShelf(HANDBOOK, EMBEDDERS));
  for (const { method, found, against } of rows) {
    if (method === 'encoder') expect(against).toBeUndefined();
    else {
      const chosen = rows.find((row) => row.method === 'encoder')!;
      const differences = found.map((value, at) => value - chosen.found[at]!);
      const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
      expect(against!.mean).toBeCloseTo(mean, 12);
    }
  }
});
