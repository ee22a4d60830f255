import { describe, expect, test } from 'vitest';
import { adapterWeights, DEFAULT_LORA } from '~/lib/cost/adapter';
import { countWeights } from '~/lib/cost/model-shape';
import { MODELS, type ModelName } from '~/lib/cost/models';
import { bytesOf, cacheBytes, cardsFor, type Holding, type WAYS } from '~/lib/cost/ways';

const holding = (name: ModelName, set: Partial<Holding> = {}): Holding => ({
  weights: countWeights(MODELS[name]),
  adapter: adapterWeights(MODELS[name], DEFAULT_LORA),
  shape: MODELS[name],
  context: 4_096,
  conversations: 1,
  ...set,
});
const fits = (way: (typeof WAYS)[number], name: ModelName, card: number) =>
  cardsFor(bytesOf(way, holding(name)), card) === 1;

describe('bytesOf', () => {
  test('does not fit 13B in 4 bits with a full context on 8 GB, as evidence rows E103 and E104 say', () => {
    // 8.0 GB of weights and 3.4 GB of keys and values
    expect(bytesOf('serve4', holding('llama-2-13b')) / (8.0e9 + 3.4e9)).toBeCloseTo(1, 1);
    expect(fits('serve4', 'llama-2-13b', 8)).toBe(false);
    expect(fits('serve4', 'llama-2-13b', 16)).toBe(true);
  });

  test('fits QLoRA of 65B on 48 GB and of 33B-class models on 24, as the paper states', () => {
    expect(fits('qlora', 'llama-65b', 48)).toBe(true);
    expect(fits('qlora', 'llama-65b', 24)).toBe(false);
    expect(fits('lora', 'llama-2-13b', 24)).toBe(false);
    expect(fits('qlora', 'llama-2-13b', 24)).toBe(true);
  });

  test('counts keys and values by conversation and token', () => {
    const one = cacheBytes(holding('llama-3.1-8b'));
    expect(one / 1e9).toBeCloseTo(0.54, 2);
    expect(cacheBytes(holding('llama-3.1-8b', { conversations: 32 }))).toBe(32 * one);
  });
});

test('cardsFor is one for an exact fit, and two above', () => {
  expect([cardsFor(24e9, 24), cardsFor(24e9 + 1, 24), cardsFor(780e9, 80)]).toEqual([1, 2, 10]);
});
