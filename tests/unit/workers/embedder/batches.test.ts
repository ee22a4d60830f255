import { fc, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { batches } from '~/workers/embedder/rows';

const of = (...lengths: number[]) => batches(lengths.map((length) => 'a'.repeat(length)));

describe('batches', () => {
  test('group texts of similar length, longest first, in stable order', () => {
    expect(of(3, 9000, 3, 8000)).toEqual([[1], [3, 0], [2]]);
    expect(of(2, 2, 2)).toEqual([[0, 1, 2]]);
  });

  test('contain at most 128 texts', () => {
    expect(of(...Array<number>(300).fill(5)).map(({ length }) => length)).toEqual([128, 128, 44]);
  });

  test('are empty for no texts; an empty text gets a batch', () => {
    expect(of()).toEqual([]);
    expect(of(0)).toEqual([[0]]);
  });

  test('contain every text once, and stay within the limit unless one text is longer', () => {
    forAllOf(30, fc.array(fc.nat(40_000), { maxLength: 60 }), (lengths) => {
      const cut = of(...lengths);
      expect(cut.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, at) => at));
      for (const batch of cut)
        if (batch.length > 1)
          expect(batch.length * Math.max(...batch.map((at) => lengths[at]!))).toBeLessThanOrEqual(
            16_384,
          );
    });
  });
});
