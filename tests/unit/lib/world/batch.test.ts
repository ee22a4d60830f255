import { describe, expect, test } from 'vitest';
import { batchOf, createBatch, fillBatch, pretrainingText } from '~/lib/world';
import { worlds } from './worlds';

describe('a batch', () => {
  test('sets the next token as the target of each token, with its weight', () => {
    const sequences = [
      { tokens: [1, 20, 30, 40], weights: [0, 0.1, 1, 1] },
      { tokens: [1, 50], weights: [0, 0.5] },
    ];
    const { tokens, targets, weights } = batchOf(sequences, 3);
    expect([...tokens]).toEqual([1, 20, 30, 1, 50, 0]);
    expect([...targets]).toEqual([20, 30, 40, 50, 0, 0]);
    expect([...weights]).toEqual([Math.fround(0.1), 1, 1, 0.5, 0, 0]);
  });

  test('truncates at the context', () => {
    const { tokens, targets } = batchOf([{ tokens: [1, 2, 3, 4], weights: [0, 1, 1, 1] }], 2);
    expect([[...tokens], [...targets]]).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  test('keeps nothing of its earlier content', () => {
    const batch = createBatch(1, 3);
    fillBatch(batch, () => ({ tokens: [1, 2, 3, 4], weights: [0, 1, 1, 1] }));
    fillBatch(batch, () => ({ tokens: [1, 5], weights: [0, 1] }));
    expect([[...batch.tokens], [...batch.targets], [...batch.weights]]).toEqual([
      [1, 5, 0],
      [5, 0, 0],
      [1, 0, 0],
    ]);
  });

  test('of training text loses no weight at the length of the context', () => {
    const next = pretrainingText(worlds.en, 1);
    const sequences = Array.from({ length: 32 }, next);
    const batch = batchOf(sequences, 96);
    const total = (weights: Iterable<number>) => [...weights].reduce((a, b) => a + b, 0);
    expect(batch.tokens).toHaveLength(32 * 96);
    expect(total(batch.weights)).toBeCloseTo(total(sequences.flatMap(({ weights }) => weights)), 3);
  });
});
