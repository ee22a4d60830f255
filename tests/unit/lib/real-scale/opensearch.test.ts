import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { sample } from './sample';
import { fileOf, missing, notRun, requestsIn, runAgainstEcho, syntaxFaults } from './scripts';

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

const MISSING = missing('bash', 'curl', 'awk', 'split');
const cannot =
  MISSING.length > 0 && notRun('opensearch.sh', `${MISSING.join(', ')} is not installed here`);

describe('opensearch.sh', () => {
  test.each(['en', 'zh'] as const)('is valid bash: %s', (language) => {
    expect(syntaxFaults(fileOf(sample(language), 'opensearch.sh'))).toBe('');
  });

  test('sends three requests in the documented formats', () => {
    const [index, fusion, query, ...rest] = requestsIn(fileOf(sample('zh'), 'opensearch.sh'));
    expect(rest).toEqual([]);
    expect(index!.line).toBe('send -X PUT "$server/$index"');
    expect(fusion!.line).toBe('send -X PUT "$server/_search/pipeline/$index"');
    expect(query!.line).toBe('send -X POST "$server/$index/_search?search_pipeline=$index"');
    createIndex.parse(index!.body);
    pipeline.parse(fusion!.body);
    searchBody.parse(query!.body);
  });

  test('asks the same question, for the same k, with the same constants', () => {
    const request = { ...sample('en', 'Refund, refund F-36?'), k: 7 };
    const [index, fusion, query] = requestsIn(fileOf(request, 'opensearch.sh'));
    expect(index!.body).toMatchObject({
      settings: { index: { similarity: { tuned: { k1: 1.2, b: 0.75 } } } },
      mappings: { properties: { vector: { dimension: 24 }, tokens: { similarity: 'tuned' } } },
    });
    const [processor] = pipeline.parse(fusion!.body).phase_results_processors;
    expect(processor['score-ranker-processor'].combination.rank_constant).toBe(60);
    const { size, query: asked } = searchBody.parse(query!.body);
    const [match, knn] = asked.hybrid.queries;
    expect(size).toBe(7);
    expect(match).toEqual({ match: { tokens: { query: 'refund f 36' } } });
    expect(knn.knn.vector!.vector).toHaveLength(24);
    expect(Math.hypot(...knn.knn.vector!.vector)).toBeCloseTo(1, 6);
    expect([asked.hybrid.pagination_depth, knn.knn.vector!.k]).toEqual([83, 83]);
  });

  test.skipIf(cannot)(
    'sends every line of the file in bulk, each after a line with its number',
    async () => {
      const request = sample('zh');
      const { sent, status, complaint } = await runAgainstEcho(
        request,
        'opensearch.sh',
        'OPENSEARCH_URL',
      );
      expect([status, complaint]).toEqual([0, '']);
      expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
        'PUT /crossroads',
        'POST /crossroads/_bulk',
        'POST /crossroads/_refresh',
        'PUT /_search/pipeline/crossroads',
        'POST /crossroads/_search?search_pipeline=crossroads',
      ]);
      const [index, bulk] = sent;
      const known = createIndex.parse(JSON.parse(index!.body)).mappings.properties;
      const lines = bulk!.body.split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.filter((_, at) => at % 2 === 1).join('\n')).toBe(
        fileOf(request, 'chunks.jsonl').trimEnd(),
      );
      lines.forEach((line, at) => {
        if (at % 2 === 0)
          expect(bulkAction.parse(JSON.parse(line)).index._id).toBe(`${at / 2 + 1}`);
        else expect(JSON.parse(line)).toMatchObject(mapValues(known, () => expect.anything()));
      });
    },
  );

  test.skipIf(cannot)('sends at most 500 chunks at once', async () => {
    const one = { source: '', title: '', text: 'boat' };
    const count = 1001;
    const request = {
      ...sample('en'),
      chunks: Array.from({ length: count }, (_, at) => ({ id: `c${at}`, ...one })),
      vectors: { count, width: 24, values: new Float32Array(count * 24) },
    };
    const { sent } = await runAgainstEcho(request, 'opensearch.sh', 'OPENSEARCH_URL');
    const bulks = sent.filter(({ url }) => url.endsWith('_bulk'));
    expect(bulks.map(({ body }) => body.trimEnd().split('\n').length / 2)).toEqual([500, 500, 1]);
  });

  test.skipIf(cannot)('stops with a sentence when a chunk was refused', async () => {
    const refusal = '{"took":1,"errors":true,"items":[]}';
    const { sent, status, complaint } = await runAgainstEcho(
      sample('en'),
      'opensearch.sh',
      'OPENSEARCH_URL',
      refusal,
    );
    expect(status).toBe(1);
    expect(complaint).toBe(`OpenSearch did not take every chunk. Its answer:\n${refusal}\n`);
    expect(sent.at(-1)!.url).toBe('/crossroads/_bulk');
  });
});

function mapValues<T, U>(record: Record<string, T>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
