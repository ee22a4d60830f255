import { describe, expect, test } from 'vitest';
import { joined, savedIn, numbersIn, parted, type WholeRun } from '~/lib/own/tuning/saved';
import { USUAL_PLAN } from '~/lib/own/tuning/settings';
import { asked } from '~/lib/own/tuning/tokens';
import { EVERYDAY } from './everyday';

const state = (steps: number) => ({ steps, numbers: new Float32Array(6).fill(steps) });
const WHOLE: WholeRun = {
  made: '2026-11-30T12:00:00Z',
  rows: [{ line: 1, messages: asked('Q'), reply: 'A' }],
  long: [7],
  everyday: EVERYDAY,
  rule: { kind: 'line' },
  run: {
    plan: USUAL_PLAN,
    step: 4,
    steps: 10,
    losses: [3, 2, 1.5, 1],
    stops: [{ step: 2, loss: 2, replies: ['a'] }],
    before: { held: ['x'], known: ['y'] },
  },
};
const best = { step: 2, loss: 2, state: state(2) };
const { record } = parted(WHOLE, state(4));

describe('a kept tuning', () => {
  test.each([
    ['with its best stop', { ...WHOLE, run: { ...WHOLE.run, best } }],
    ['where no stop was chosen', WHOLE],
  ])('comes back whole from its record and its numbers, %s', (_, whole) => {
    const kept = parted(whole, state(4));
    const again = joined(savedIn(JSON.parse(JSON.stringify(kept.record))), numbersIn(kept.numbers));
    expect(again).toMatchObject({ whole, state: state(4) });
    expect(again.whole.run).toEqual(whole.run);
  });

  test.each([
    ['nothing', undefined],
    ['another form', { ...record, format: 'crossroads-shelf' }],
    ['no engine', { ...record, engine: 'new' }],
    ['no everyday questions', { ...record, everyday: {} }],
    ['a run without steps', { ...record, run: {} }],
  ])('with %s is refused', (_, kept) => {
    expect(() => savedIn(kept)).toThrow('tuning-unread');
  });

  test.each([
    ['nothing', undefined],
    ['a part', { now: new Float32Array(4) }],
    ['a broken best stop', { now: new Float32Array(3), best: 'x' }],
  ])('with numbers of %s is refused', (_, value) => {
    expect(() => numbersIn(value)).toThrow('tuning-unread');
  });
});
