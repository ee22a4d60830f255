import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MOMENTS } from '~/demos/embedding-map/core/settings';
import { readWordMoments } from '~/demos/embedding-map/core/word-moments';
import { readWeights } from '~/lib/tinylm';
import { openTrainer } from '~/demos/trainer/core/trainer';
import { SHIPPED } from '~/demos/trainer/core/settings';
import { WORLD_SEED, worldSource } from '~/demos/trainer/core/world-source';
import { createWorld } from '~/lib/world';
import { grammarOf, shippedModel } from '../../../scripts/model/files';
import { momentsPath } from '../../../scripts/model/word-moments';
import { simd } from '../lib/tinylm/models';

const MOST_BYTES = 300_000;

describe.each(['en', 'zh'] as const)('the word vectors of the tiny model (%s)', (language) => {
  const bytes = new Uint8Array(readFileSync(momentsPath(language)));
  const { width, words, moments } = readWordMoments(bytes);
  const { tokens } = createWorld(grammarOf(language), WORLD_SEED).lexicon.vocabulary;

  /** The largest difference between a moment and the rows of an embedding table. */
  const difference = (moment: number, table: Float32Array) =>
    Math.max(
      ...words.flatMap(({ text, kind }, at) => {
        const token = tokens.findIndex((other) => other.text === text && other.kind === kind);
        return Array.from({ length: width }, (_, axis) =>
          Math.abs(moments[moment]!.values[at * width + axis]! - table[token * width + axis]!),
        );
      }),
    );

  test('are small, at the moments promised, of words of the vocabulary', () => {
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
    expect(moments.map(({ step }) => step)).toEqual([...MOMENTS]);
    expect(words.length).toBeGreaterThan(200);
    for (const word of words) expect(tokens).toContainEqual(word);
  });

  test('begin with the weights that training begins with', () => {
    const source = worldSource(grammarOf(language), SHIPPED.seed);
    const { model } = openTrainer(SHIPPED, source, simd);
    expect(difference(0, readWeights(model))).toBeLessThan(0.01);
  });

  test('end with the weights of the shipped model, each rounded once in its own file', () => {
    expect(difference(MOMENTS.length - 1, shippedModel(language).weights)).toBeLessThan(0.02);
  });
});
