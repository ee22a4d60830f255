import { fc, forAll } from '../../../../property';
import { expect, test } from 'vitest';
import { choose, monthOf, obstacleOf, type Candidate, type Needs } from '~/lib/yours/models/choose';

const on = '2026-11-27';
const BIG = { model: 'Big', maker: 'A', open: false, on, input: 10, output: 50, window: 1e6 };
const TINY = { model: 'Tiny', maker: 'A', open: false, on, input: 0.1, output: 0.5, window: 4e3 };
const FREE = { model: 'Free', maker: 'B', open: true, on, input: 0.2, output: 0.6 };
const MIXED = { model: 'Mixed', maker: 'C', open: true, on, parameters: '36B-A3B' };
const LENT: Candidate = {
  model: 'Lent',
  maker: 'C',
  open: true,
  on,
  parameters: '4B',
  tune: {
    where: ['a host'],
    price: { train: 0.3, input: 0.1, output: 0.3 },
  },
};
const MODELS: readonly Candidate[] = [BIG, TINY, FREE, MIXED, LENT];
const needs: Needs = {
  read: 1_000,
  written: 200,
  requests: 10_000,
  own: false,
  money: 60,
  memory: 24,
  tuned: false,
  currency: 'USD',
  thinking: 0,
  batch: false,
};

const names = (asked: Partial<Needs>) =>
  choose(MODELS, { ...needs, ...asked }).picks.map(
    ({ model, reason }) => `${reason} ${model.model}`,
  );

test('takes the cheapest, the dearest within the money and an open one', () => {
  expect(names({})).toEqual(['cheapest Lent', 'dearest Free', 'other Tiny']);
  expect(names({ money: 200 })).toEqual(['cheapest Lent', 'dearest Big', 'open Free']);
});

test('on a machine of one’s own takes the largest that fits, a quick and a small one', () => {
  expect(names({ own: true })).toEqual(['largest Mixed', 'smallest Lent']);
  expect(names({ own: true, memory: 3 })).toEqual([]);
});

test('prices a tuned model at its service, in the currency of the page', () => {
  expect(names({ tuned: true })).toEqual(['cheapest Lent']);
  expect(obstacleOf(LENT, { ...needs, tuned: true, currency: 'CNY', money: 10 })).toBe('money');
});

test('a stricter limit never finds a cheaper model', () => {
  forAll(fc.record({ tuned: fc.boolean(), read: fc.nat(6_000) }), (asked) => {
    const month = (more: Partial<Needs>) => {
      const all = { ...needs, ...asked, ...more };
      const [first] = choose(MODELS, all).picks;
      return first ? monthOf(first.model, all)! : Infinity;
    };
    expect(month({ tuned: true })).toBeGreaterThanOrEqual(month({ tuned: false }));
    expect(month({ money: 2 })).toBeGreaterThanOrEqual(month({}));
  });
});

test('if none passes, tells which one misses price or memory by least', () => {
  expect(choose(MODELS, { ...needs, money: 1 }).nearest).toBe(LENT);
  expect(choose(MODELS, { ...needs, own: true, memory: 2 }).nearest).toBe(LENT);
});

test.each([
  [BIG, {}, 'money'],
  [TINY, { read: 4_000 }, 'window'],
  [MIXED, {}, 'unpriced'],
  [FREE, { tuned: true }, 'untuned'],
  [BIG, { own: true }, 'closed'],
  [FREE, { own: true }, 'unsized'],
  [MIXED, { own: true, memory: 22 }, 'memory'],
] as const)('%j with %j is ruled out: %s', (model, asked, obstacle) =>
  expect(obstacleOf(model, { ...needs, ...asked })).toBe(obstacle),
);

test('each model either passes or is counted once under a limit', () => {
  forAll(fc.record({ own: fc.boolean(), tuned: fc.boolean(), money: fc.nat(500) }), (asked) => {
    const { passed, left, picks } = choose(MODELS, { ...needs, ...asked });
    const out = Object.values(left).reduce((sum, n) => sum + n, 0);
    expect(passed + out).toBe(MODELS.length);
    expect(picks.length).toBeLessThanOrEqual(Math.min(3, passed));
  });
});

test('thinking is paid as the answer is, takes room in the window, and waits in a batch where one is sold', () => {
  const sold = { ...FREE, batch: 0.5 };
  const thought = { ...needs, thinking: 300 };
  // 10,000 × (1,000 × $0.2 + 500 × $0.6) a million
  expect(monthOf(sold, thought)).toBeCloseTo(5, 9);
  expect(monthOf(sold, { ...thought, batch: true })).toBeCloseTo(2.5, 9);
  expect(monthOf(FREE, { ...thought, batch: true })).toBeCloseTo(5, 9);
  expect(obstacleOf(TINY, { ...needs, read: 3_600 })).toBeUndefined();
  expect(obstacleOf(TINY, { ...thought, read: 3_600 })).toBe('window');
});
