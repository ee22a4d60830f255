import { describe, expect, test } from 'vitest';
import { BLOCK_LAYERS, parameterCount, workPerStep, type Trains } from '~/lib/tinylm';
import { cornerParameters } from '~/lib/tuning/corner';
import { trainedParameters, tuningWork } from '~/lib/tuning/work';
import { SMALL } from '../tinylm/models';

// width 16, vocabulary 24, two blocks: qkv 16×48, out 16×16, up 16×64, down 64×16
const BLOCK = 16 * 48 + 16 * 16 + 2 * 16 * 64;
const SIDES = 16 + 48 + (16 + 16) + (16 + 64) + (64 + 16);
const lora = (rank: number): Trains => ({ kind: 'lora', rank, on: BLOCK_LAYERS });

describe('trainedParameters', () => {
  test('counts the trained weights of each method', () => {
    expect(trainedParameters(SMALL, { kind: 'none' })).toBe(0);
    expect(trainedParameters(SMALL, { kind: 'head' })).toBe(16 * 24);
    expect(trainedParameters(SMALL, { kind: 'all' })).toBe(parameterCount(SMALL));
    expect(trainedParameters(SMALL, { kind: 'blocks' })).toBe(parameterCount(SMALL) - 2 * 16 * 24);
    expect(trainedParameters(SMALL, lora(1))).toBe(2 * SIDES);
    expect(trainedParameters(SMALL, lora(3))).toBe(3 * 2 * SIDES);
  });

  test('counts adapters only where they are placed', () => {
    expect(trainedParameters(SMALL, { kind: 'lora', rank: 2, on: ['1.up'] })).toBe(2 * (16 + 64));
    expect(trainedParameters(SMALL, { kind: 'lora', rank: 2, on: ['head'] })).toBe(2 * (16 + 24));
  });
});

describe('cornerParameters', () => {
  test('counts rows and columns, and their overlap once', () => {
    expect(cornerParameters(SMALL, 1)).toBe(2 * (SIDES - 4));
    expect(cornerParameters(SMALL, 2)).toBe(2 * (2 * SIDES - 4 * 4));
  });

  test('is the whole of the blocks if as many rows are trained as the model is wide', () => {
    expect(cornerParameters(SMALL, 16)).toBe(2 * BLOCK);
  });
});

describe('tuningWork', () => {
  const shape = { batch: 2, length: 8 };
  const whole = workPerStep(SMALL, shape);

  test('is three passes if all weights are trained, and one if none is', () => {
    // 16 tokens; per token 2 a weight forward, 4 backward; attention 2 layers · 2 · 8 · 16
    expect(whole).toBe(6 * 16 * (2 * BLOCK + 16 * 24 + 2 * 2 * 8 * 16));
    expect(tuningWork(SMALL, { kind: 'all' }, shape)).toBe(whole);
    expect(tuningWork(SMALL, { kind: 'none' }, shape)).toBe(whole / 3);
  });

  test('leaves out the gradient of the head if only the blocks are trained', () => {
    expect(tuningWork(SMALL, { kind: 'blocks' }, shape)).toBe(whole - 2 * 16 * 16 * 24);
  });

  test('leaves out the backward pass for a head, and little of it for LoRA', () => {
    expect(tuningWork(SMALL, { kind: 'head' }, shape)).toBe(whole / 3 + 2 * 16 * 16 * 24);
    expect(tuningWork(SMALL, lora(1), shape)).toBeCloseTo((2 / 3) * whole + 6 * 16 * 2 * SIDES);
  });
});
