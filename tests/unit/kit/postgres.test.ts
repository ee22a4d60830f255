import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stored } from '~/lib/kit/store-files';
import { loadedFrom } from './pglite';
import { byVectors, byWords, fusedByHand, sample } from './sample';
import { inFolder } from './scripts';

interface Row {
  id: string;
  rank_by_words: number | null;
  rank_by_vectors: number | null;
}

let database: PGlite;
beforeAll(async () => (database = await PGlite.create({ extensions: { vector } })));
afterAll(() => database.close());

const run = (given: Stored): Promise<Row[]> =>
  inFolder(given, (folder) => loadedFrom<Row>(folder, database));

function ordered(rows: readonly Row[], by: 'rank_by_words' | 'rank_by_vectors'): string[] {
  return rows
    .filter((row) => row[by] !== null)
    .sort((a, b) => Number(a[by]) - Number(b[by]))
    .map(({ id }) => id);
}

describe('postgres.sql', () => {
  test.each(['en', 'zh'] as const)(
    'ranks a %s text by words, by vectors and by both as this site does',
    async (language) => {
      const request = { ...sample(language), k: 1000 };
      const ids = (ranked: number[]) => ranked.map((chunk) => request.chunks[chunk]!.id);
      const words = byWords(request);
      const vectors = byVectors(request);
      const rows = await run(request);
      expect(words.length).toBeGreaterThan(5);
      expect(vectors.length).toBeGreaterThan(20);
      expect(ordered(rows, 'rank_by_words')).toEqual(ids(words));
      expect(ordered(rows, 'rank_by_vectors')).toEqual(ids(vectors));
      expect(rows.map(({ id }) => id)).toEqual(ids(fusedByHand(words, vectors)));
    },
  );

  test('stores every text unchanged', async () => {
    const request = sample('zh');
    await run(request);
    const { rows } = await database.query(
      'select id, source, title, body as text from crossroads.chunks order by place',
    );
    expect(rows).toEqual(request.chunks);
  });

  test.each([
    ['the text has none of its words', 'quixotic', undefined],
    ['it has no token and its vector is all zeros', '?!', new Float32Array(24)],
  ])('answers a question though %s', async (_, text, zeros) => {
    const request = sample('en', text);
    const query = { text, vector: zeros ?? request.query.vector };
    const rows = await run({ ...request, query });
    expect(ordered(rows, 'rank_by_words')).toEqual([]);
    expect(rows).toHaveLength(zeros ? 0 : 10);
  });
});
