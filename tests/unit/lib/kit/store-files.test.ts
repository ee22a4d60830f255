import { expect, test } from 'vitest';
import { rowOf, unitRows } from '~/lib/embedding/vectors';
import { storeFiles } from '~/lib/kit/store-files';
import { segment } from '~/lib/text/segment';
import { sample } from '../../kit/sample';

test('chunks.jsonl has one chunk per line, with its tokens and a lossless vector of length 1', () => {
  const given = sample('zh');
  const lines = storeFiles(given)[0]!.trimEnd().split('\n');
  const rows = unitRows(given.vectors);
  expect(lines).toHaveLength(given.chunks.length);
  lines.forEach((line, at) => {
    const { words, vector, ...rest } = JSON.parse(line);
    const chunk = given.chunks[at]!;
    expect(rest).toEqual({ place: at + 1, ...chunk, tokens: segment(chunk.text) });
    expect(words.indices).toHaveLength(new Set(rest.tokens).size);
    expect(Float32Array.from(vector)).toEqual(rowOf(rows, at).slice());
  });
});

test('question.json has on one line what the scripts ask', () => {
  const given = { ...sample('en', 'Refund,\nrefund xyzzy?'), k: 7 };
  const { vector, ...rest } = JSON.parse(storeFiles(given)[1]!);
  expect(storeFiles(given)[1]).toMatch(/^\{.*\}\n$/);
  expect(rest).toEqual({
    text: given.query.text,
    method: 'random vectors',
    k: 7,
    width: 24,
    depth: given.chunks.length,
    tokens: ['refund', 'xyzzy'],
    words: { indices: [expect.any(Number)], values: [1] },
  });
  expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
});

test('characters that PostgreSQL cannot store are replaced', () => {
  const text = 'a\0b\ud83d 🙂';
  const given = sample('en', text);
  const chunks = given.chunks.map((chunk) => ({ ...chunk, text }));
  for (const file of storeFiles({ ...given, chunks }))
    expect(JSON.parse(file.split('\n')[0]!).text).toBe('a\ufffdb\ufffd 🙂');
});
