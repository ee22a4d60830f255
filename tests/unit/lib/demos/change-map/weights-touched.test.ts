import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWeights, MATRICES, MODEL_SHAPES } from '~/lib/cost/model-shape';
import {
  adapterWeights,
  DEFAULT_LORA,
  weightsTouched,
} from '~/lib/demos/change-map/weights-touched';

const SEVEN = MODEL_SHAPES['7b'];

describe('countWeights', () => {
  test.each([
    ['7b', 6_738_415_616],
    ['13b', 13_015_864_320],
    ['70b', 68_976_648_192],
  ] as const)('gives the published count of the %s model', (size, weights) => {
    expect(countWeights(MODEL_SHAPES[size])).toBe(weights);
  });
});

describe('adapterWeights', () => {
  test('is the sum of r (d_in + d_out) worked out by hand', () => {
    // 32 layers, two matrices of 4096 × 4096, rank 8: 32 · 2 · 8 · 8192
    expect(adapterWeights(SEVEN, { rank: 8, matrices: ['query', 'value'] })).toBe(4_194_304);
    // 32 · 16 · (4 · 8192 + 3 · 15104)
    expect(adapterWeights(SEVEN, { rank: 16, matrices: MATRICES })).toBe(39_976_960);
  });

  test('grows in step with the rank', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 512 }),
        fc.subarray([...MATRICES]),
        (rank, matrices) => {
          const one = adapterWeights(SEVEN, { rank: 1, matrices });
          expect(adapterWeights(SEVEN, { rank, matrices })).toBe(rank * one);
        },
      ),
    );
  });

  test.each([0, -1, 1.5, NaN])('refuses a rank of %s', (rank) => {
    expect(() => adapterWeights(SEVEN, { rank, matrices: MATRICES })).toThrow(
      `The rank of an adapter is ${rank}; it must be a whole number from 1.`,
    );
  });
});

describe('weightsTouched', () => {
  test('is nothing for prompt and store, a little for an adapter, all for all', () => {
    const touched = (['none', 'prompt', 'store', 'adapter', 'all'] as const).map((layer) =>
      weightsTouched(layer, SEVEN, DEFAULT_LORA),
    );
    expect(touched).toEqual([0, 0, 0, 39_976_960, 6_738_415_616]);
  });
});
