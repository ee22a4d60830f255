import { expect, test } from 'vitest';
import { type Change, touchedByRoad, weightsTouched } from '~/demos/change-map/core/change';
import { changeCells } from '../../../../scripts/demos/change-map/cells';
import { DEFAULT_LORA } from '~/lib/cost/adapter';
import { countWeights, MODEL_SHAPES } from '~/lib/cost/model-shape';

const price: Change = {
  id: 'price',
  layers: { prompt: 'prompt', rag: 'store', finetune: 'adapter', scratch: 'all' },
  fit: { prompt: 'works', rag: 'first', finetune: 'poor', scratch: 'poor' },
};
const habit: Change = {
  id: 'habit',
  layers: { prompt: 'prompt', rag: 'none', finetune: 'adapter', scratch: 'all' },
  fit: { prompt: 'works', rag: 'poor', finetune: 'first', scratch: 'poor' },
};

test('touchedByRoad is 0 for prompt and store', () => {
  expect(touchedByRoad(price)).toEqual({
    prompt: 0,
    rag: 0,
    finetune: 39_976_960,
    scratch: 6_738_415_616,
  });
});

test('changeCells counts first choices, useful roads and those that change weights', () => {
  expect(changeCells([price, habit])).toMatchObject({
    requests: 2,
    'change-weights-first': 1,
    'first/rag': 1,
    'useful/prompt': 2,
    'useful/rag': 1,
    'changes-weights/scratch': 2,
  });
});

const SEVEN = MODEL_SHAPES['7b'];

test.each([
  ['7b', 6_738_415_616],
  ['13b', 13_015_864_320],
  ['70b', 68_976_648_192],
] as const)('countWeights matches the published count of the %s model', (size, weights) => {
  expect(countWeights(MODEL_SHAPES[size])).toBe(weights);
});

test('weightsTouched is 0 for prompt and store, small for an adapter, everything for all', () => {
  const touched = (['none', 'prompt', 'store', 'adapter', 'all'] as const).map((layer) =>
    weightsTouched(layer, SEVEN, DEFAULT_LORA),
  );
  expect(touched).toEqual([0, 0, 0, 39_976_960, 6_738_415_616]);
});
