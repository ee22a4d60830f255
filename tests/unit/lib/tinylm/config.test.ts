import { describe, expect, test } from 'vitest';
import {
  checkConfig,
  initialise,
  lossAndGradients,
  modelConfig,
  openModel,
  parameterCount,
  rateAt,
  readWeights,
  workPerStep,
  writeWeights,
  PRETRAINING,
  SIZE_NAMES,
  type AdapterPlace,
  type ModelConfig,
} from '~/lib/tinylm';
import { plain, randomBatch, randomModel, SMALL } from './models';

describe('modelConfig', () => {
  test('rounds the vocabulary up to a multiple of 8', () => {
    expect(modelConfig('d96l3', 290).vocabulary).toBe(296);
  });

  test('returns a valid config for every size', () => {
    for (const size of SIZE_NAMES) expect(() => checkConfig(modelConfig(size, 300))).not.toThrow();
  });
});

test('a model of width 96 with 3 layers and 242 tokens has the parameters counted by hand', () => {
  // embedding and head 2 · 242 · 96, blocks 3 · (12 · 96² + 2 · 96 + 4 smears), last norm 96
  const config = { ...modelConfig('d96l3', 242), vocabulary: 242 };
  expect(parameterCount(config)).toBe(46_464 + 3 * (110_592 + 192 + 4) + 96);
});

test('a training step takes 6 operations per weight and token, plus attention', () => {
  const config = { ...SMALL, vocabulary: 24 };
  const weights = 2 * 12 * 16 * 16 + 16 * 24;
  expect(workPerStep(config, { batch: 2, length: 8 })).toBe(6 * 16 * (weights + 2 * 2 * 8 * 16));
});

const checked = (wrong: Partial<ModelConfig>) => () => checkConfig({ ...SMALL, ...wrong });
const adapted = (rank: number, on: readonly AdapterPlace[]) => () =>
  openModel(SMALL, plain, { trains: { kind: 'lora', rank, on } });
const nothingCounts = { ...randomBatch(SMALL), weights: new Float32Array(16) };

test.each([
  [checked({ width: 20 }), 'A width of 20 cannot be cut into 2 heads of a multiple of 4.'],
  [checked({ vocabulary: 25 }), 'The vocabulary, 25, is no multiple of 8.'],
  [checked({ context: 10 }), 'The context, 10, is no multiple of 4.'],
  [checked({ layers: 0 }), 'A model needs a whole layers from 1 to 12; this one has 0.'],
  [checked({ width: NaN }), 'A model needs a whole width from 1 to 512; this one has NaN.'],
  [adapted(0, ['qkv']), "LoRA needs a whole rank from 1 to the model's width, 16; it was given 0."],
  [adapted(17, ['qkv']), 'it was given 17'],
  [adapted(2, []), 'LoRA needs a linear layer to sit on'],
  [adapted(2, ['qkv', '7.up']), 'no linear layer "7.up" for an adapter'],
  [adapted(2, ['0.head']), 'no linear layer "0.head" for an adapter'],
  [() => openModel(SMALL, plain, { batch: 0 }), '1 to 256 sequences at once'],
  [() => writeWeights(openModel(SMALL, plain), new Float32Array(3)), 'it was given 3'],
  [() => lossAndGradients(randomModel(plain), nothingCounts), 'every loss weight is 0'],
])(
  'an invalid setting, batch or length of weights is refused with a sentence (%#)',
  (made, sentence) => {
    expect(made).toThrow(sentence);
  },
);

test('initialise draws each tensor with its own spread', () => {
  const config = modelConfig('d64l3', 256);
  const model = openModel(config, plain);
  initialise(model, 1);
  const weights = readWeights(model);
  const spread = (from: number, size: number) => {
    const part = weights.subarray(from, from + size);
    return Math.sqrt(part.reduce((sum, weight) => sum + weight * weight, 0) / size);
  };
  expect(spread(0, 256 * 64)).toBeCloseTo(0.5, 2);
  expect(spread(256 * 64, 64 * 192)).toBeCloseTo(1 / 8, 2);
  expect(spread(256 * 64 + 64 * 192, 64 * 64)).toBeCloseTo(1 / 8 / Math.sqrt(6), 2);
  expect(Array.from(weights.slice(-64))).toEqual(new Array(64).fill(1));
});

describe('rateAt', () => {
  test('can stay constant to the end', () => {
    const steady = { rate: 1, warmUp: 0, fallsFrom: 1, floor: 0 };
    expect([1, 7, 10].map((step) => rateAt(steady, step, 10))).toEqual([1, 1, 1]);
  });

  test('rises over the warm-up, stays constant, and falls linearly to its floor', () => {
    const at = (step: number) => rateAt(PRETRAINING, step, 1000) / PRETRAINING.rate;
    expect([50, 100, 599, 800, 1000].map(at)).toEqual([0.5, 1, 1, expect.closeTo(0.5, 9), 0.02]);
  });
});
