import { describe, expect, test } from 'vitest';
import { rowOf, unitRows } from '~/lib/embedding/vectors';
import { realScaleFiles } from '~/lib/real-scale/files';
import { segment } from '~/lib/text/segment';
import { fileOf } from './scripts';
import { sample } from './sample';

describe('realScaleFiles', () => {
  test('gives the chunks and a script for each server', () => {
    expect(realScaleFiles(sample('en')).map(({ name }) => name)).toEqual([
      'chunks.jsonl',
      'postgres.sql',
      'opensearch.sh',
      'qdrant.sh',
    ]);
  });

  test('writes one chunk per line, with its tokens and a lossless vector of length 1', () => {
    const request = sample('zh');
    const lines = fileOf(request, 'chunks.jsonl').trimEnd().split('\n');
    const rows = unitRows(request.vectors);
    expect(lines).toHaveLength(request.chunks.length);
    lines.forEach((line, at) => {
      const { words, vector, ...rest } = JSON.parse(line);
      const chunk = request.chunks[at]!;
      expect(rest).toEqual({ place: at + 1, ...chunk, tokens: segment(chunk.text) });
      expect(words.indices).toHaveLength(new Set(rest.tokens).size);
      expect(Float32Array.from(vector)).toEqual(rowOf(rows, at).slice());
    });
  });

  test('replaces characters that PostgreSQL cannot store', () => {
    const request = sample('en');
    const chunks = request.chunks.map((chunk) => ({ ...chunk, text: 'a\0b\ud83d 🙂' }));
    const [line] = fileOf({ ...request, chunks }, 'chunks.jsonl').split('\n');
    expect(JSON.parse(line!).text).toBe('a\ufffdb\ufffd 🙂');
  });

  test.each(['postgres.sql', 'opensearch.sh', 'qdrant.sh'])(
    'keeps a question of several lines inside its comment: %s',
    (name) => {
      const text = fileOf(sample('en', 'ferry\r\nrm -r /\n\\! rm\u2028drop schema'), name);
      expect(text).toContain(' ferry rm -r / \\! rm drop schema\n');
    },
  );

  test.each(['en', 'zh'] as const)('writes comments in the reader’s language: %s', (language) => {
    const han = /\p{Script=Han}/u;
    for (const { name, text } of realScaleFiles(sample(language, 'ferry')).slice(1)) {
      const comments = text.split('\n').filter((line) => /^(--|#) /.test(line));
      expect([name, comments.some((line) => han.test(line))]).toEqual([name, language === 'zh']);
    }
  });
});
