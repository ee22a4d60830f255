import { fc, forAll } from '../../../property';
import { expect, test } from 'vitest';
import { answer, thresholdOf } from '~/lib/yours/price';

test('a free mistake, a dear one and a ruinous one are told apart', () => {
  const kinds = [0, 15, 5_000].map((costs) => {
    const { kind, from, day } = thresholdOf({ saves: 5, costs, daily: 1, right: NaN });
    return [kind, from.toFixed(3), day];
  });
  expect(kinds).toEqual([
    ['free', '0.000', NaN],
    ['sure', '0.750', NaN],
    ['person', '0.999', NaN],
  ]);
});

test('a day of answering everything pays exactly from the threshold on', () => {
  const amount = fc.integer({ min: 1, max: 1_000 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  forAll(amount, amount, amount, share, (saves, costs, daily, right) => {
    const { from, day } = thresholdOf({ saves, costs, daily, right });
    fc.pre(Math.abs(right - from) > 1e-9);
    expect(day > 0).toBe(right > from);
  });
});

test('a day is counted where somebody counted, and a mistake that costs nothing needs no day', () => {
  const said = (costs: number, right: number) =>
    answer({ unit: 'minutes', saves: 5, costs, daily: 200, right }).dayTitle;
  expect([said(20, 85), said(20, 60), said(20, Number.NaN), said(0, 85)]).toEqual([
    'gains',
    'loses',
    'uncounted',
    false,
  ]);
});

test('what a program knows needs a tool, and no threshold', () => {
  const read = { unit: 'money', saves: 4, costs: 120, daily: 200, right: 88 };
  const { kind, dayTitle, signTitle } = answer({ ...read, stays: 'tool' });
  expect([kind, dayTitle, signTitle]).toEqual(['tool', false, false]);
  expect(answer({ ...read, stays: 'page' }).kind).toBe('sure');
});
