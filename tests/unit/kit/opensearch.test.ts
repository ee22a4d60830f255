import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { storeFiles } from '~/lib/kit/store-files';
import { sample } from './sample';
import { lackedBy, runAgainstEcho } from './scripts';

/*
 * The formats of the requests, by the documentation of OpenSearch 3.9 (docs.opensearch.org/3.9):
 *   mappings/supported-field-types/knn-vector and knn-methods-engines (innerproduct with Lucene)
 *   search-plugins/keyword-search, "Configuring BM25 similarity"
 *   search-plugins/search-pipelines/score-ranker-processor
 *   vector-search/ai-search/hybrid-search/rrf (the whole of it as an example) and pagination
 *   api-reference/document-apis/bulk
 */
const field = z.union([
  z.strictObject({ type: z.literal('keyword') }),
  z.strictObject({
    type: z.literal('text'),
    analyzer: z.enum(['standard', 'keyword', 'whitespace']),
    search_analyzer: z.enum(['standard', 'keyword', 'whitespace']),
    similarity: z.string(),
  }),
  z.strictObject({
    type: z.literal('knn_vector'),
    dimension: z.int().min(1).max(16_000),
    space_type: z.enum(['l2', 'cosinesimil', 'innerproduct']),
    method: z.strictObject({ name: z.literal('hnsw'), engine: z.enum(['lucene', 'faiss']) }),
  }),
]);
const createIndex = z.strictObject({
  settings: z.strictObject({
    index: z.strictObject({
      knn: z.literal(true),
      number_of_shards: z.int().min(1),
      number_of_replicas: z.int().min(0),
      similarity: z.record(
        z.string(),
        z.strictObject({ type: z.literal('BM25'), k1: z.number(), b: z.number() }),
      ),
    }),
  }),
  mappings: z.strictObject({
    dynamic: z.union([z.boolean(), z.literal('strict')]),
    properties: z.record(z.string(), field),
  }),
});
const pipeline = z.strictObject({
  phase_results_processors: z.tuple([
    z.strictObject({
      'score-ranker-processor': z.strictObject({
        combination: z.strictObject({
          technique: z.literal('rrf'),
          rank_constant: z.int().min(1).max(10_000),
        }),
      }),
    }),
  ]),
});
const searchBody = z.strictObject({
  size: z.int().min(0).max(10_000),
  _source: z.array(z.string()),
  query: z.strictObject({
    hybrid: z.strictObject({
      pagination_depth: z.int().min(1).max(10_000),
      queries: z.tuple([
        z.strictObject({ match: z.record(z.string(), z.strictObject({ query: z.string() })) }),
        z.strictObject({
          knn: z.record(
            z.string(),
            z.strictObject({ vector: z.array(z.number()), k: z.int().min(1).max(10_000) }),
          ),
        }),
      ]),
    }),
  }),
});
const bulkAction = z.strictObject({ index: z.strictObject({ _id: z.string().min(1) }) });

const SCRIPT = ['opensearch.sh', 'OPENSEARCH_URL'] as const;

describe.skipIf(lackedBy('opensearch.sh'))('opensearch.sh', () => {
  test('asks the same question, for the same k, with the same constants', async () => {
    const given = { ...sample('en', 'Refund, refund F-36?'), k: 7 };
    const { sent, status, complaint } = await runAgainstEcho(given, ...SCRIPT);
    expect([status, complaint]).toEqual([0, '']);
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PUT /crossroads',
      'POST /crossroads/_bulk',
      'POST /crossroads/_refresh',
      'PUT /_search/pipeline/crossroads',
      'POST /crossroads/_search?search_pipeline=crossroads',
    ]);
    const [index, , , fusion, query] = sent.map(({ body }) => body);
    expect(createIndex.parse(JSON.parse(index!))).toMatchObject({
      settings: { index: { similarity: { tuned: { k1: 1.2, b: 0.75 } } } },
      mappings: { properties: { vector: { dimension: 24 }, tokens: { similarity: 'tuned' } } },
    });
    const [processor] = pipeline.parse(JSON.parse(fusion!)).phase_results_processors;
    expect(processor['score-ranker-processor'].combination.rank_constant).toBe(60);
    const { size, query: asked } = searchBody.parse(JSON.parse(query!));
    const [match, knn] = asked.hybrid.queries;
    expect(size).toBe(7);
    expect(match).toEqual({ match: { tokens: { query: 'refund f 36' } } });
    const { vector } = JSON.parse(storeFiles(given)[1]!) as { vector: number[] };
    expect(knn.knn.vector).toEqual({ vector, k: 83 });
    expect(asked.hybrid.pagination_depth).toBe(83);
  });

  test('sends every line of the file in bulk, each after a line with its number', async () => {
    const given = sample('zh');
    const { sent } = await runAgainstEcho(given, ...SCRIPT);
    const known = createIndex.parse(JSON.parse(sent[0]!.body)).mappings.properties;
    const lines = sent[1]!.body.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((_, at) => at % 2 === 1).join('\n')).toBe(storeFiles(given)[0]!.trimEnd());
    lines.forEach((line, at) => {
      if (at % 2 === 0) expect(bulkAction.parse(JSON.parse(line)).index._id).toBe(`${at / 2 + 1}`);
      else
        expect(Object.keys(JSON.parse(line))).toEqual(expect.arrayContaining(Object.keys(known)));
    });
  });

  test('sends at most 500 chunks at once', async () => {
    const one = { source: '', title: '', text: 'boat' };
    const count = 1001;
    const given = {
      ...sample('en'),
      chunks: Array.from({ length: count }, (_, at) => ({ id: `c${at}`, ...one })),
      vectors: { count, width: 24, values: new Float32Array(count * 24) },
    };
    const { sent } = await runAgainstEcho(given, ...SCRIPT);
    const bulks = sent.filter(({ url }) => url.endsWith('_bulk'));
    expect(bulks.map(({ body }) => body.trimEnd().split('\n').length / 2)).toEqual([500, 500, 1]);
  });

  test('stops with a sentence when a chunk was refused', async () => {
    const refusal = '{"took":1,"errors":true,"items":[]}';
    const { sent, status, complaint } = await runAgainstEcho(sample('en'), ...SCRIPT, refusal);
    expect(status).toBe(1);
    expect(complaint).toBe(`OpenSearch did not take every chunk. Its answer:\n${refusal}\n`);
    expect(sent.at(-1)!.url).toBe('/crossroads/_bulk');
  });
});
