import { expect, test } from 'vitest';
import { changesWeights, roadsThat, type Change } from '~/demos/change-map/core/change';

const PRICES: Change = {
  id: 'prices',
  layers: { prompt: 'prompt', rag: 'store', finetune: 'adapter', scratch: 'all' },
  fit: { prompt: 'works', rag: 'first', finetune: 'poor', scratch: 'poor' },
};
const TONE: Change = {
  id: 'tone',
  layers: { ...PRICES.layers, rag: 'none' },
  fit: { prompt: 'first', rag: 'poor', finetune: 'works', scratch: 'poor' },
};

test('changesWeights is true for an adapter and all weights, and false for prompt and store', () => {
  expect((['none', 'prompt', 'store', 'adapter', 'all'] as const).map(changesWeights)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

test('roadsThat lists the roads that fit a request in one way', () => {
  expect(roadsThat(PRICES, 'first')).toEqual(['rag']);
  expect(roadsThat(PRICES, 'poor')).toEqual(['finetune', 'scratch']);
  expect(roadsThat(TONE, 'works')).toEqual(['finetune']);
});
