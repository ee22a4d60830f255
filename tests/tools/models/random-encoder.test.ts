import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowOf } from '~/lib/embedding/vectors';
import { dot, norm } from '~/lib/math/vector';
import { PIECES } from '../../fixtures/encoder/tokenizer';
import { randomEncoder, WIDTH } from '../../fixtures/encoder/random';
import { openEncoder, type Encoder } from '../../../tools/models/open-encoder';

const FOLDER = 'tests/fixtures/encoder/random';

describe('the encoder of random weights', () => {
  const files = randomEncoder();
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await openEncoder('minilm', files);
  });
  const embed = async (...texts: string[]) => encoder.embed(texts, 'passage');

  test('is in the repository as its program writes it, in less than 20 kB', () => {
    const kept = [...files.keys()].map((name) => readFileSync(`${FOLDER}/${name}`));
    expect(kept).toEqual([...files.values()].map((bytes) => Buffer.from(bytes)));
    expect(kept.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(20_000);
  });

  test('has no piece twice, and can spell any word', () => {
    expect(new Set(PIECES).size).toBe(PIECES.length);
    expect(encoder.tokenizer.encode('xyzzy 42')).not.toContain(PIECES.indexOf('[UNK]'));
  });

  test('gives unit vectors of MiniLM’s width, the same alone and in a batch', async () => {
    const alone = await embed('the ferry');
    const together = await embed('a longer text', 'the ferry');
    expect([alone.width, together.width]).toEqual([WIDTH, WIDTH]);
    expect(norm(alone.values)).toBeCloseTo(1, 5);
    expect([...rowOf(together, 1)]).toEqual([...alone.values]);
  });

  test('finds texts of the same pieces near, and gives marks no meaning', async () => {
    const all = await embed('ferry boat', 'boat ferry', 'quiz', '[SEP]');
    const [one, same, other, mark] = [0, 1, 2, 3].map((at) => rowOf(all, at));
    expect(dot(one!, same!)).toBeCloseTo(1, 5);
    expect(dot(one!, other!)).toBeLessThan(0.9);
    expect([...mark!].every((value) => value === 0)).toBe(true);
  });
});
