import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { adapterWeights } from '~/lib/cost/adapter';
import { MATRICES, MODEL_SHAPES } from '~/lib/cost/model-shape';

const SEVEN = MODEL_SHAPES['7b'];
/** Brown et al. 2020, table 2.1. */
const GPT3 = { layers: 96, width: 12_288, keyValueWidth: 12_288, hidden: 49_152 };

describe('adapterWeights', () => {
  test('is the sum of r (d_in + d_out) worked out by hand', () => {
    // 32 layers, two matrices of 4096 × 4096, rank 8: 32 · 2 · 8 · 8192
    expect(adapterWeights(SEVEN, { rank: 8, matrices: ['query', 'value'] })).toBe(4_194_304);
    // 32 · 16 · (4 · 8192 + 3 · 15104)
    expect(adapterWeights(SEVEN, { rank: 16, matrices: MATRICES })).toBe(39_976_960);
  });

  test('grows in proportion to the rank', () => {
    forAll(fc.integer({ min: 1, max: 512 }), fc.subarray([...MATRICES]), (rank, matrices) => {
      const one = adapterWeights(SEVEN, { rank: 1, matrices });
      expect(adapterWeights(SEVEN, { rank, matrices })).toBe(rank * one);
    });
  });

  test.each([0, -1, 1.5, NaN])('refuses a rank of %s', (rank) => {
    expect(() => adapterWeights(SEVEN, { rank, matrices: MATRICES })).toThrow(
      `The rank of an adapter is ${rank}; it must be a whole number from 1.`,
    );
  });

  test('matches the adapters of GPT-3 in Hu et al. 2021, table 4: 4.7 and 37.7 million', () => {
    const onQueryAndValue = (rank: number) =>
      adapterWeights(GPT3, { rank, matrices: ['query', 'value'] });
    expect(onQueryAndValue(1) / 1e6).toBeCloseTo(4.7, 1);
    expect(onQueryAndValue(8) / 1e6).toBeCloseTo(37.7, 1);
  });
});
