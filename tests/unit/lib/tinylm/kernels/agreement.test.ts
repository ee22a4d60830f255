import { describe, expect, test } from 'vitest';
import { logarithm } from '~/lib/math/elementary';
import { workFloats } from '~/lib/tinylm/kernels/kernels';
import { type Backend } from '~/lib/tinylm';
import { BACKENDS, noise, openArena } from './arena';

const [plain, simd] = BACKENDS as [Backend, Backend];

/** What each kernel gives on tensors of a model of two heads of 12, one after the other. */
function everyKernel(backend: Backend): Record<string, number[]> {
  const [V, heads, e, T, batch] = [40, 2, 12, 8, 3];
  const d = heads * e;
  const rows = batch * T;
  const { kernels, put, putIntegers, room, read } = openArena(backend);
  const results: Record<string, number[]> = {};
  const keep = (name: string, at: number, size: number) => (results[name] = read(at, size));
  const random = (size: number, seed: number) => put(noise(size, seed));
  const work = room(workFloats(3 * d, V));

  const tokens = putIntegers(noise(rows, 1).map((x) => Math.floor(((x + 1) / 2) * V)));
  const [table, gain, weights] = [random(V * d, 2), random(d, 3), random(d * 3 * d, 4)];
  const [x, n, rms, qkv] = [room(rows * d), room(rows * d), room(rows), room(rows * 3 * d)];
  kernels.embed(x, tokens, table, rows, d);
  keep('embed', x, rows * d);
  kernels.rmsNorm(n, rms, x, gain, rows, d);
  keep('rmsNorm', n, rows * d);
  kernels.gemm(rows, 3 * d, d, n, d, 1, weights, 3 * d, 1, qkv, 3 * d, 0, work);
  keep('gemm', qkv, rows * 3 * d);
  const [turned, smear, angles] = [room(rows * 2 * d), random(heads, 5), random(T * e, 6)];
  kernels.rotate(turned, qkv, 0, smear, angles, batch, T, heads, e);
  keep('rotate', turned, rows * 2 * d);
  const [p, dp] = [random(rows * T, 7), random(rows * T, 8)];
  kernels.softmaxCausal(p, batch, T, 3);
  keep('softmaxCausal', p, rows * T);
  kernels.softmaxCausalBack(dp, p, batch, T, 3);
  keep('softmaxCausalBack', dp, rows * T);
  const [z, share] = [random(rows * V, 9), put(noise(rows, 10).map(Math.abs))];
  results.loss = [kernels.crossEntropy(z, tokens, share, rows, V, 7)];
  keep('crossEntropy', z, rows * V);
  const [dx, dGain] = [random(rows * d, 11), random(d, 12)];
  kernels.rmsNormBack(dx, dGain, n, x, rms, gain, rows, d);
  keep('rmsNormBack', dx, rows * d);
  keep('rmsNormBack of the gain', dGain, d);
  const [dQkv, dSmear] = [random(rows * 3 * d, 13), random(heads, 14)];
  kernels.rotateBack(dQkv, dSmear, turned, qkv, smear, angles, batch, T, heads, e);
  keep('rotateBack', dQkv, rows * 3 * d);
  keep('rotateBack of the smear', dSmear, heads);
  const dTable = random(V * d, 15);
  kernels.embedBack(dx, tokens, dTable, rows, d);
  keep('embedBack', dTable, V * d);
  kernels.relu(n, rows * d);
  keep('relu', n, rows * d);
  kernels.reluBack(x, n, rows * d);
  keep('reluBack', x, rows * d);
  kernels.scale(qkv, 0.3, rows * 3 * d);
  keep('scale', qkv, rows * 3 * d);
  results.sumOfSquares = [kernels.sumOfSquares(qkv, rows * 3 * d)];
  const [m, v] = [random(V * d, 16), put(noise(V * d, 17).map(Math.abs))];
  kernels.adamw(table, dTable, m, v, V * d, 2e-3, 0.9, 0.98, 1e-8, 0.05, 0.3, 0.1, 0.4);
  keep('adamw', table, V * d);
  const out = room(d);
  kernels.attend(out, x, n, dx, room(T), T - 1, heads, e, 0.3);
  keep('attend', out, d);
  return results;
}

describe('the SIMD kernels', () => {
  const [expected, actual] = [everyKernel(plain), everyKernel(simd)];

  test.each(Object.keys(expected))('agree with the plain ones: %s', (name) => {
    const [a, b] = [expected[name]!, actual[name]!];
    const largest = Math.max(...a.map(Math.abs));
    const furthest = Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
    expect(largest).toBeGreaterThan(0);
    expect(furthest / largest).toBeLessThan(3e-6);
  });

  test('compute the same logarithm, to the last bit', () => {
    const { kernels, put, putIntegers } = openArena(simd);
    const [target, one] = [putIntegers([0]), put([1])];
    for (let width = 8; width < 2000; width += 8) {
      // the loss of equal logits is the logarithm of their number
      const loss = kernels.crossEntropy(put(new Float32Array(width)), target, one, 1, width, 1);
      expect(loss).toBe(logarithm(width));
    }
  });

  test('include every plain kernel', () => {
    const names = (backend: Backend) => Object.keys(backend.open(64).kernels).sort();
    expect(names(simd)).toEqual(names(plain));
  });

  test('repeat the same bits', () => {
    expect(everyKernel(simd)).toEqual(actual);
  });
});
