import { expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import { blindOrder, correctedShare } from '~/lib/own/blind';

const KEYS = Array.from({ length: 80 }, (_, at) => `answer ${at}`);
const said = (right: readonly string[], all: readonly string[]) =>
  new Map(all.map((key) => [key, right.includes(key)]));

test('ten answers are marked twice, and fifty at most', () => {
  const order = blindOrder(KEYS, seededRng(7));
  expect(order).toHaveLength(60);
  expect(new Set(order).size).toBe(50);
  expect(order.slice(0, 10).toSorted()).toEqual(order.slice(10, 20).toSorted());
  expect(order.slice(0, 10)).not.toEqual(order.slice(10, 20));
  expect(blindOrder(KEYS.slice(0, 3), seededRng(7))).toHaveLength(6);
});

test('a judge that never errs is left as it is', () => {
  const all = KEYS.slice(0, 10);
  const truth = said(all.slice(0, 6), all);
  const { apparent, share } = correctedShare(all, truth, truth)!;
  expect(apparent).toBe(0.6);
  expect(share).toBeCloseTo(0.6, 10);
});

test('a judge that calls half of the wrong ones right is corrected downwards', () => {
  const all = KEYS.slice(0, 20);
  const labels = said(all.slice(0, 10), all);
  const verdicts = said(all.slice(0, 15), all);
  const { apparent, share, low, high } = correctedShare(all, verdicts, labels)!;
  expect([apparent, share]).toEqual([0.75, 0.5]);
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
});

test('nothing is corrected without a label of each kind, or by a coin', () => {
  const all = KEYS.slice(0, 4);
  const right = said(all, all);
  expect(correctedShare(all, right, right)).toBeUndefined();
  expect(correctedShare(all, right, said(all.slice(0, 2), all))).toBeUndefined();
});
