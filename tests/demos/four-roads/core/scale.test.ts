import { describe, expect, test } from 'vitest';
import { SCALED_TO, scaledCost } from '~/demos/four-roads/core/scale';
import { DEFAULT_SIZE, modelConfig } from '~/lib/tinylm';
import { shippedModel } from '../../../../scripts/model/files';

const COST = { steps: 100, tokensPerAnswer: 50, bytes: 0 };
const scaled = (road: Parameters<typeof scaledCost>[0], bytes: number) =>
  scaledCost(road, { ...COST, bytes });

describe('scaledCost', () => {
  test('is meant for the model that the site comes with', () => {
    expect(shippedModel('en').config).toEqual(modelConfig(DEFAULT_SIZE, 296));
  });

  test('counts 6 N D to train all of 6,738,415,616 weights', () => {
    const { flops, bytes, seconds } = scaled('finetune', 778_580);
    expect(SCALED_TO.weights).toBe(6_738_415_616);
    expect(flops).toBe(6 * 6_738_415_616 * 76_800);
    expect(seconds).toBeCloseTo(24.88, 1);
    expect(bytes / 1e9).toBeCloseTo(13.48, 1);
  });

  test('leaves what is not weights as it is', () => {
    expect(scaled('rag', 142_270)).toMatchObject({ flops: 0, bytes: 142_270 });
  });

  test('answers at 2 operations a weight and token', () => {
    const { flopsPerAnswer, millisecondsPerAnswer } = scaled('base', 0);
    expect(flopsPerAnswer).toBe(2 * 6_738_415_616 * 50);
    expect(millisecondsPerAnswer).toBeCloseTo(5.4, 1);
  });
});
