import { describe, expect, test } from 'vitest';
import { PARTS } from '~/lib/llama/shape';
import { openTuning, summed, type Tuning } from '~/lib/llama/tuning';
import type { TuningBackend } from '~/lib/llama/tuning/kernels';
import { fixture, unpack, weights } from '../../../../fixtures/tuning/read';
import { relativeError } from '../../tinylm/models';
import { fastTuning, fusedTuning, written } from './engine';

/** Of the largest gradient: transformers norms in 32 bits even where all else is in 64. */
const CLOSE = 2e-5;

const { rank, alpha, rate, rows } = fixture;
const total = rows.reduce((sum, { tokens, from }) => sum + tokens.length - from, 0);

/** The network of the fixture, with these A and B. */
function opened(trained: Float32Array, backend: TuningBackend): Tuning {
  const settings = { rank, alpha, modules: PARTS, seed: 1 };
  const tuning = openTuning(weights, settings, { longest: 16, answers: 4 }, backend);
  const numbers = new Float32Array(3 * trained.length);
  numbers.set(trained);
  tuning.restore({ steps: 0, numbers });
  return tuning;
}

const WAYS = [
  { way: 'not fused', backend: fastTuning },
  { way: 'fused', backend: fusedTuning },
];

describe.each(WAYS)('with products and sums $way, the engine', ({ backend }) => {
  test('has the loss and the gradients of peft on transformers', () => {
    const tuning = opened(unpack(fixture.begun), backend);
    const parts = rows.map((row) => tuning.gradients(row, total));
    const loss = parts.reduce((sum, part) => sum + part.loss, 0);
    expect(Math.abs(loss / fixture.loss - 1)).toBeLessThan(1e-6);
    const sum = summed(parts.map(({ numbers }) => numbers));
    expect(relativeError(sum, unpack(fixture.gradients))).toBeLessThan(CLOSE);
  });

  test('makes the step that AdamW of PyTorch makes', () => {
    const tuning = opened(unpack(fixture.begun), backend);
    tuning.step(rows, rate);
    const { numbers } = tuning.state();
    // from a gradient near 0, a step of AdamW is ± the rate
    const apart = unpack(fixture.stepped).map((one, at) => Math.abs(one - numbers[at]!));
    expect(apart.filter((one) => one > 1e-5).length).toBeLessThan(apart.length / 200);
    const losses = rows.map((row) => tuning.loss(row) * (row.tokens.length - row.from));
    const mean = losses.reduce((sum, one) => sum + one, 0) / total;
    expect(Math.abs(mean / fixture.lossAfter - 1)).toBeLessThan(1e-3);
  });

  test('writes what transformers writes after the step', () => {
    const prompts = rows.map(({ tokens, from }) => tokens.slice(0, from)).reverse();
    const replies = written(
      opened(unpack(fixture.stepped), backend),
      prompts,
      fixture.written.length,
    );
    expect(replies[0]).toEqual(fixture.written);
  });
});
