import { describe, expect, test } from 'vitest';
import { stem, stems } from '~/lib/glossary/fit';

describe('stem', () => {
  test.each([
    ['embed', ['embeddings', 'embedding', 'embedder', 'embedded']],
    [
      'hallucin',
      ['hallucinate', 'hallucinates', 'hallucinating', 'hallucination', 'hallucinations'],
    ],
    ['token', ['tokens', 'tokenizer', 'tokenisers', 'tokenization', 'tokenize']],
    ['quant', ['quantised', 'quantization', 'quantize']],
    ['retriev', ['retrieval', 'retriever', 'retrieves', 'retrieving']],
    ['chunk', ['chunks', 'chunked', 'chunking']],
  ])('is %s for each of %j', (shared, words) => {
    for (const word of words) expect(stem(word), word).toBe(shared);
  });

  test.each(['bass', 'us', 'rag', 'bm25', '嵌入', 'kv-cache'])('leaves %s unchanged', (word) => {
    expect(stem(word)).toBe(word);
  });

  test('applies to each word of a text', () => {
    expect(stems('word embeddings')).toBe('word embed');
  });
});
