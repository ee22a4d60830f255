import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { storeFiles, type Stored } from '~/lib/kit/store-files';
import { sample } from './sample';
import { lackedBy, runAgainstEcho } from './scripts';

/*
 * The formats of the requests, by the API reference of Qdrant 1.17 (api.qdrant.tech/v-1-17-x):
 *   api-reference/collections/create-collection
 *   api-reference/points/upsert-points
 *   api-reference/search/query-points (`rrf` with `k` since 1.16)
 * and qdrant.tech/documentation: concepts/vectors, concepts/indexing ("IDF Modifier"), and
 * search-tuning/how-to-tune-hybrid-search: the 60 of the paper is `k: 61` there, ranks start at 0.
 */
const sparse = z
  .strictObject({ indices: z.array(z.int().min(0)).min(1), values: z.array(z.number()) })
  .refine(({ indices, values }) => indices.length === values.length)
  .refine(({ indices }) => new Set(indices).size === indices.length);
const createCollection = z.strictObject({
  vectors: z.record(
    z.string(),
    z.strictObject({
      size: z.int().min(1).max(65_536),
      distance: z.enum(['Cosine', 'Euclid', 'Dot', 'Manhattan']),
    }),
  ),
  sparse_vectors: z.record(z.string(), z.strictObject({ modifier: z.enum(['none', 'idf']) })),
});
const upsertPoints = z.strictObject({
  points: z.array(
    z.strictObject({
      id: z.int().min(0),
      vector: z.record(z.string(), z.union([z.array(z.number()), sparse])),
      payload: z.record(z.string(), z.unknown()),
    }),
  ),
});
const queryPoints = z.strictObject({
  prefetch: z.array(
    z.strictObject({
      query: z.union([z.array(z.number()), sparse]),
      using: z.string(),
      limit: z.int().min(1),
      score_threshold: z.number().optional(),
    }),
  ),
  query: z.strictObject({ rrf: z.strictObject({ k: z.int().min(1) }) }),
  limit: z.int().min(1),
  with_payload: z.boolean(),
});

const sentFor = async (given: Stored) => {
  const { sent, status, complaint } = await runAgainstEcho(given, 'qdrant.sh', 'QDRANT_URL');
  expect([status, complaint]).toEqual([0, '']);
  return sent;
};
const queried = async (given: Stored) =>
  queryPoints.parse(JSON.parse((await sentFor(given)).at(-1)!.body));

describe.skipIf(lackedBy('qdrant.sh'))('qdrant.sh', () => {
  test('asks the same question, for the same k, with the same constant', async () => {
    const given = { ...sample('en'), k: 7 };
    const { prefetch, query: fusion, limit } = await queried(given);
    const { words, vector } = JSON.parse(storeFiles(given)[1]!) as Record<string, unknown>;
    expect(prefetch).toEqual([
      { query: words, using: 'words', limit: 83 },
      { query: vector, using: 'dense', limit: 83, score_threshold: 1e-6 },
    ]);
    expect(fusion.rrf.k).toBe(61);
    expect(limit).toBe(7);
  });

  test('leaves the ranking by words out when the text has none of the words', async () => {
    const { prefetch } = await queried(sample('en', 'quixotic'));
    expect(prefetch.map(({ using }) => using)).toEqual(['dense']);
  });

  test('sends every chunk as a point, 200 at most at once', async () => {
    const small = sample('zh');
    const times = 3;
    const chunks = Array.from({ length: times }, (_, at) =>
      small.chunks.map((chunk) => ({ ...chunk, id: `${chunk.id}-${at}` })),
    ).flat();
    const values = new Float32Array(chunks.length * 24);
    for (let at = 0; at < times; at++)
      values.set(small.vectors.values, at * small.vectors.values.length);
    const given = { ...small, chunks, vectors: { count: chunks.length, width: 24, values } };
    const sent = await sentFor(given);
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PUT /collections/crossroads',
      'PUT /collections/crossroads/points?wait=true',
      'PUT /collections/crossroads/points?wait=true',
      'POST /collections/crossroads/points/query',
    ]);
    expect(createCollection.parse(JSON.parse(sent[0]!.body))).toEqual({
      vectors: { dense: { size: 24, distance: 'Dot' } },
      sparse_vectors: { words: { modifier: 'idf' } },
    });
    const parts = sent.slice(1, 3).map(({ body }) => upsertPoints.parse(JSON.parse(body)).points);
    expect(parts[0]).toHaveLength(200);
    const lines = storeFiles(given)[0]!.trimEnd().split('\n');
    parts.flat().forEach((point, at) => {
      const { place, id, source, title, text, words, vector } = JSON.parse(lines[at]!);
      expect(point).toEqual({
        id: place,
        vector: words.indices.length === 0 ? { dense: vector } : { dense: vector, words },
        payload: { id, source, title, text },
      });
    });
    expect(parts.flat()).toHaveLength(lines.length);
  });
});
