import { describe, expect, test } from 'vitest';
import { checkRequest, type ExportRequest } from '~/lib/real-scale/request';

const small: ExportRequest = {
  chunks: [
    { id: 'a', source: 's', title: 't', text: 'one' },
    { id: 'b', source: 's', title: 't', text: 'two' },
  ],
  vectors: { count: 2, width: 2, values: Float32Array.of(1, 0, 0, 1) },
  method: 'lsa',
  query: { text: 'one', vector: Float32Array.of(1, 0) },
  k: 1,
  language: 'en',
};

describe('checkRequest', () => {
  test('accepts a request that every server can store', () => {
    expect(() => checkRequest(small)).not.toThrow();
  });

  test.each<[string, Partial<ExportRequest>]>([
    ['There is no chunk to export. Load a text first.', { chunks: [] }],
    ['k is 0, but must be a whole number from 1 to 1000.', { k: 0 }],
    ['k is 2.5, but must be a whole number from 1 to 1000.', { k: 2.5 }],
    [
      'There are 2 chunks but 1 vectors. Embed the chunks once more.',
      { vectors: { count: 1, width: 2, values: Float32Array.of(1, 0) } },
    ],
    [
      'The vectors are 4096 wide, but must be 1 to 2000 wide to be indexed.',
      { vectors: { count: 2, width: 4096, values: new Float32Array(8192) } },
    ],
    [
      '2 vectors of width 2 need 4 values, not 3.',
      { vectors: { count: 2, width: 2, values: new Float32Array(3) } },
    ],
    [
      "The question's vector is 3 wide, those of the chunks 2. Embed both with the same embedder.",
      { query: { text: 'one', vector: new Float32Array(3) } },
    ],
    [
      'Two chunks are called a. Give each an id of its own.',
      { chunks: [small.chunks[0]!, small.chunks[0]!] },
    ],
    [
      'The vector of chunk b has NaN at place 2, which no server can store. Embed it once more.',
      { vectors: { count: 2, width: 2, values: Float32Array.of(1, 0, 0, NaN) } },
    ],
    [
      'The vector of the question has Infinity at place 1, which no server can store. Embed it once more.',
      { query: { text: 'one', vector: Float32Array.of(Infinity, 0) } },
    ],
  ])('refuses: %s', (sentence, change) => {
    expect(() => checkRequest({ ...small, ...change })).toThrow(sentence);
  });
});
