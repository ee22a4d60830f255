import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { adapterWeights } from '~/lib/cost/adapter';
import {
  bytesAtBits,
  cacheBytesPerToken,
  loraTuningBytes,
  qloraTuningBytes,
  trainingBytes,
} from '~/lib/cost/memory';
import { countWeights, MATRICES } from '~/lib/cost/model-shape';
import { MODELS } from '~/lib/cost/models';

const GB = 1e9;
const GIB = 1024 ** 3;

test('countWeights matches the number of weights that model makers publish', () => {
  // LLaMA: 65.2 billion (Touvron et al. 2023, table 2); Llama 3.1: tensors of the released files.
  expect(countWeights(MODELS['llama-65b']) / 65.2e9).toBeCloseTo(1, 2);
  expect(countWeights(MODELS['llama-3.1-8b'])).toBe(8_030_261_248);
  expect(countWeights(MODELS['llama-3.1-70b'])).toBe(70_553_706_496);
  expect(countWeights(MODELS['llama-3.1-405b']) / 405e9).toBeCloseTo(1, 2);
});

describe('memory for tuning', () => {
  const weights = countWeights(MODELS['llama-65b']);
  const adapter = adapterWeights(MODELS['llama-65b'], { rank: 64, matrices: MATRICES });

  test('is 780 GB for all of 65 billion weights, as the QLoRA paper says', () => {
    expect(trainingBytes(65e9)).toBe(780 * GB);
    expect(trainingBytes(weights)).toBeGreaterThan(780 * GB);
  });

  test('falls below 48 GB with QLoRA of rank 64 on all matrices, as the same paper says', () => {
    const bytes = qloraTuningBytes(weights, adapter);
    expect(bytes).toBeLessThan(48 * GB);
    expect(bytes).toBeGreaterThan(33 * GB);
  });

  test('of GPT-3 with LoRA is about the 350 GB that Hu et al. 2021 state', () =>
    expect(loraTuningBytes(175e9, 4.7e6) / GB).toBeCloseTo(350, 0));

  test('falls from full tuning to LoRA to QLoRA while the adapter is small', () => {
    forAll(fc.integer({ min: 1_000, max: 1e12 }), (n) => {
      const full = trainingBytes(n);
      const lora = loraTuningBytes(n, n / 100);
      const qlora = qloraTuningBytes(n, n / 100);
      expect(full).toBeGreaterThan(lora);
      expect(lora).toBeGreaterThan(qlora);
    });
  });
});

describe('bytesAtBits', () => {
  test('matches llama.cpp’s file sizes of Llama 3.1 8B within half a per cent', () => {
    // ggml-org/llama.cpp, tools/quantize/README.md: bits a weight and GiB.
    const weights = countWeights(MODELS['llama-3.1-8b']);
    for (const [bits, size] of [
      [4.67, 4.36],
      [4.89, 4.58],
      [5.7, 5.33],
      [8.5, 7.95],
      [16, 14.96],
    ] as const)
      expect(Math.abs(bytesAtBits(weights, bits) / GIB / size - 1)).toBeLessThan(0.005);
  });

  test('gives the 43.1 GB of the 70B file at 4.89 bits', () => {
    const weights = countWeights(MODELS['llama-3.1-70b']);
    expect(bytesAtBits(weights, 4.89) / GB).toBeCloseTo(43.1, 1);
  });
});

describe('cacheBytesPerToken', () => {
  test.each([
    ['llama-2-7b', 0.52],
    ['llama-2-13b', 0.82],
    ['llama-3.1-8b', 0.13],
    ['llama-3.1-70b', 0.33],
  ] as const)('of %s is %d MB, as evidence row E104 lists', (name, megabytes) => {
    expect(cacheBytesPerToken(MODELS[name]) / 1e6).toBeCloseTo(megabytes, 2);
  });

  test('fills 17.2 GB at the full context of Llama 3.1 8B, more than its weights', () =>
    expect((cacheBytesPerToken(MODELS['llama-3.1-8b']) * 131_072) / GB).toBeCloseTo(17.2, 1));
});
