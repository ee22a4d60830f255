import { fc, forAll, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { clearGradients, forward, logitsOf, lossAndGradients, type Batch } from '~/lib/tinylm';
import { apart, extentOf, putBack, readAmong, together, wholeOf } from '~/lib/tinylm/extent';
import { backward, forwardTo, logitsRead } from '~/lib/tinylm/pass';
import type { Model } from '~/lib/tinylm';
import { BACKENDS, randomBatch, randomModel, readGradients, SMALL } from './models';

const SHAPE = { batch: 3, length: 8 };
const tokens = SHAPE.batch * SHAPE.length;
const anyTokens = fc.uniqueArray(fc.nat({ max: tokens - 1 }), { minLength: 1 });

test('extentOf leaves out what follows the last token that is read, in steps of four', () => {
  const extent = extentOf(SHAPE, (token) => [2, 8, 12].includes(token));
  expect(extent.lengths).toEqual([4, 8, 0]);
  expect(extent.rows).toBe(12);
  expect(extent.read).toEqual([0, 2, 4, 8]); // one more than is asked for, to make four
});

test('readAmong keeps those tokens of a list that are read', () => {
  const extent = extentOf(SHAPE, (token) => [2, 8, 12].includes(token));
  expect(readAmong([...Array(tokens).keys()], extent)).toEqual([0, 2, 8, 12]);
  expect(readAmong([...Array(tokens).keys()], wholeOf(SHAPE))).toHaveLength(tokens);
});

test('every row that is read is among the computed ones, in order', () => {
  forAll(anyTokens, (wanted) => {
    const extent = extentOf(SHAPE, (token) => wanted.includes(token));
    const read = readAmong([...Array(tokens).keys()], extent);
    expect(read).toEqual(expect.arrayContaining(wanted));
    expect(read).toEqual([...read].sort((a, b) => a - b));
    expect(read.length % 4).toBe(0);
  });
});

test('rows that are spread out have zeros between them, and can be packed again', () => {
  const extent = extentOf({ batch: 2, length: 8 }, (token) => token === 0 || token === 9);
  const floats = Float32Array.of(...Array(8).fill(1), ...Array(8).fill(2), ...Array(20).fill(9));
  apart(floats, 0, 2, extent);
  const sequence = (value: number) => [...Array(8).fill(value), ...Array(8).fill(0)];
  expect(Array.from(floats.slice(0, 32))).toEqual([...sequence(1), ...sequence(2)]);
  together(floats, 0, 2, extent);
  expect(Array.from(floats.slice(0, 16))).toEqual([...Array(8).fill(1), ...Array(8).fill(2)]);
});

test('putBack returns read rows to their places and zeros all others', () => {
  const floats = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  putBack(floats, 0, 1, { ...wholeOf({ batch: 1, length: 8 }), read: [1, 2, 5, 7] });
  expect([...floats]).toEqual([0, 1, 2, 0, 0, 3, 0, 4]);
});

/** Loss and gradients with every row worked on, whether it counts or not. */
function gradientsOfWhole(model: Model, batch: Batch) {
  const { kernels, plan, ints, floats, config } = model;
  clearGradients(model);
  forward(model, batch.tokens, batch);
  ints.set(batch.targets, plan.targets);
  floats.set(batch.weights, plan.lossWeights);
  const total = batch.weights.reduce((sum, weight) => sum + weight, 0);
  const { targets, lossWeights, last } = plan;
  const n = batch.batch * batch.length;
  const loss = kernels.crossEntropy(last.logits, targets, lossWeights, n, config.vocabulary, total);
  backward(model, wholeOf(batch));
  return [loss, readGradients(model)];
}

describe.each(BACKENDS.map((backend) => [backend.name, backend] as const))('%s', (_, backend) => {
  const model = randomModel(backend, { batch: 3 });
  const batch = randomBatch(SMALL, 3);

  test('a partial pass gives the same logits as a whole pass, to the bit', () => {
    forward(model, batch.tokens, batch);
    const whole = logitsOf(model, batch).slice();
    forAllOf(30, anyTokens, (wanted) => {
      const extent = extentOf(SHAPE, (token) => wanted.includes(token));
      forwardTo(model, batch.tokens, extent);
      const found = logitsRead(model, extent);
      for (const token of wanted)
        expect(found.get(token)).toEqual(whole.slice(token * 24, token * 24 + 24));
    });
  });

  test('leaving out tokens that do not count changes no bit of loss and gradients', () => {
    forAllOf(30, anyTokens, (counting) => {
      const weights = batch.weights.map((weight, i) => (counting.includes(i) ? weight : 0));
      const some = { ...batch, weights };
      const loss = lossAndGradients(model, some);
      expect([loss, readGradients(model)]).toEqual(gradientsOfWhole(model, some));
    });
  });
});
