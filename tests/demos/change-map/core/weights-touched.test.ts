import { describe, expect, test } from 'vitest';
import { DEFAULT_LORA } from '~/lib/cost/adapter';
import { countWeights, MODEL_SHAPES } from '~/lib/cost/model-shape';
import { weightsTouched } from '~/demos/change-map/core/weights-touched';

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

describe('weightsTouched', () => {
  test('is nothing for prompt and store, a little for an adapter, all for all', () => {
    const touched = (['none', 'prompt', 'store', 'adapter', 'all'] as const).map((layer) =>
      weightsTouched(layer, SEVEN, DEFAULT_LORA),
    );
    expect(touched).toEqual([0, 0, 0, 39_976_960, 6_738_415_616]);
  });
});
