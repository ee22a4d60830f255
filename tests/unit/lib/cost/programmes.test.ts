import { describe, expect, test } from 'vitest';
import { FED, tokensEach, PROGRAMMES } from '../../../../scripts/demos/cost/cells';

const fed = (name: string) => tokensEach(FED.find((model) => model.name === name)!);

describe('training tokens per parameter', () => {
  test('are 20 for Chinchilla, as its authors state, and fewer for GPT-3', () => {
    expect(fed('Chinchilla')).toBe(20);
    expect(fed('GPT-3')).toBeCloseTo(1.7, 1);
  });

  test('are far more in small models of later years, but not in the largest', () => {
    expect(fed('Llama 3.1 8B')).toBeGreaterThan(1_800);
    expect(fed('Llama 3.1 405B')).toBeLessThan(40);
  });

  test('are listed with the model that published them, each once', () => {
    expect(FED.map(({ name }) => name)).toHaveLength(9);
    expect(new Set(FED.map(({ name }) => name)).size).toBe(9);
  });
});

describe('training programmes', () => {
  test('BloombergGPT: 512 cards for 53 days are 651,264 hours, by the product of evidence row E65', () => {
    const { final, whole } = PROGRAMMES.find(({ name }) => name === 'BloombergGPT')!;
    expect(final).toBe(651_264);
    expect(final / whole).toBeCloseTo(0.5, 2);
  });

  test('LLaMA: its four runs are a quarter of what 2,048 cards run in five months', () => {
    const { final, whole } = PROGRAMMES.find(({ name }) => name === 'LLaMA')!;
    expect(final).toBe(1_770_394);
    expect(final / whole).toBeCloseTo(0.24, 2);
  });

  test('took more than their final runs', () => {
    for (const { final, whole } of PROGRAMMES) expect(final).toBeLessThan(whole);
  });
});
