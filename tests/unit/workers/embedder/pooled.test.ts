import { describe, expect, test } from 'vitest';
import { padded } from '~/workers/embedder/batches';
import { pooled } from '~/workers/embedder/pooled';

/** Two texts of three and one tokens, two numbers a token. */
const HIDDEN = {
  dims: [2, 3, 2],
  data: Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8, 90, 90, 90, 90]),
};

describe('padded', () => {
  test('pads rows to the longest length, with a mask of their tokens', () => {
    expect(padded([[2, 9, 3], [2]], 0)).toEqual({
      ids: BigInt64Array.from([2n, 9n, 3n, 2n, 0n, 0n]),
      mask: BigInt64Array.from([1n, 1n, 1n, 1n, 0n, 0n]),
      dims: [2, 3],
    });
    expect(padded([[1], [1, 1]], 7).ids).toEqual(BigInt64Array.from([1n, 7n, 1n, 1n]));
  });

  test('leaves one column if no text has a token', () => {
    expect(padded([[], []], 0).dims).toEqual([2, 1]);
  });
});

test('pooled adds up the tokens of a text and ignores the padding', () => {
  expect([...pooled(HIDDEN, [3, 1]).values]).toEqual([9, 12, 7, 8]);
});
