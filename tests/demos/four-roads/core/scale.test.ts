import { describe, expect, test } from 'vitest';
import { LAB_DEFAULTS } from '~/demos/four-roads/core/settings';
import { SCALED_TO, scaledCost } from '~/demos/four-roads/core/scale';
import { DEFAULT_SIZE, modelConfig } from '~/lib/tinylm';
import { shippedModel } from '../../../../scripts/model/files';

const COST = { steps: 100, tokensPerAnswer: 50, bytes: 0 };
const scaled = (road: Parameters<typeof scaledCost>[0], bytes: number, turned = {}) =>
  scaledCost(road, { ...LAB_DEFAULTS, ...turned }, { ...COST, bytes });

describe('scaledCost', () => {
  test('is meant for the model that the site comes with', () => {
    expect(shippedModel('en').config).toEqual(modelConfig(DEFAULT_SIZE, 296));
  });

  test('counts 6 N D to train all of 6,738,415,616 weights', () => {
    const { flops, trainedTokens, bytes, seconds } = scaled('finetune', 778_580);
    expect(SCALED_TO.weights).toBe(6_738_415_616);
    expect(trainedTokens).toBe(100 * 8 * 96);
    expect(flops).toBe(6 * 6_738_415_616 * 76_800);
    expect(seconds).toBeCloseTo(24.88, 1);
    expect(bytes / 1e9).toBeCloseTo(13.48, 1);
  });

  test('gives an adapter of rank 8 on all seven matrices 19,988,480 weights, 40 MB', () => {
    // 32 layers × 8 × (4 × 8,192 + 3 × 15,104)
    expect(scaled('lora', 73_728)).toMatchObject({ learning: 19_988_480, bytes: 39_976_960 });
    expect(scaled('lora', 9_216, { rank: 1 }).learning).toBe(2_498_560);
    const saved = scaled('lora', 73_728).flops / scaled('finetune', 778_580).flops;
    expect(saved).toBeCloseTo(2 / 3, 2);
  });

  test('leaves what is not weights as it is', () => {
    expect(scaled('rag', 142_270)).toMatchObject({ formula: 'nothing', flops: 0, bytes: 142_270 });
    const both = scaled('both', 142_270 + 778_580);
    expect(both.bytes - 2 * SCALED_TO.weights).toBeCloseTo(142_270, -3);
    expect(scaled('head', 56_832).bytes).toBe(2 * 32_000 * 4_096);
  });

  test('answers at 2 operations a weight and token', () => {
    const { flopsPerAnswer, millisecondsPerAnswer } = scaled('base', 0);
    expect(flopsPerAnswer).toBe(2 * 6_738_415_616 * 50);
    expect(millisecondsPerAnswer).toBeCloseTo(5.4, 1);
  });
});
