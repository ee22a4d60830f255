import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dot } from '~/lib/math/vector';
import { readTable } from '~/lib/word-table/file';
import { embedText } from '~/lib/word-table/table';

const FILE = readFileSync('public/vectors/words-en.bin');

describe('the shipped word table', () => {
  test('is the one that MODELS.md names', () => {
    const digest = createHash('sha256').update(FILE).digest('hex');
    expect(readFileSync('MODELS.md', 'utf8')).toContain(digest);
  });

  test.each([
    ['cutting long files into pieces', 'splitting text into chunks', 'learning rate'],
    ['lost its old skills', 'catastrophic forgetting', 'vector database'],
    ['making things up', 'hallucination', 'context window'],
  ])('places “%s” nearer to “%s” than to “%s”', (text, near, far) => {
    const table = readTable(FILE);
    const cosine = (other: string) => dot(embedText(text, table), embedText(other, table));
    expect(cosine(near)).toBeGreaterThan(cosine(far) + 0.2);
  });
});
