import { afterEach, expect, test, vi } from 'vitest';
import { BENCH_KEY, keptBench } from '~/demos/prompt/panels/own/kept-bench';

const BENCH = {
  variants: [{ name: 'A', text: 'Answer {question}' }],
  reworded: false,
  table: 'Who?',
  usual: { kind: 'contains', expected: '', anyCase: true },
};

const keptAs = (text: string) =>
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === BENCH_KEY ? text : null) });

afterEach(() => vi.unstubAllGlobals());

test('a bench that was kept comes back whole', () => {
  keptAs(JSON.stringify(BENCH));
  expect(keptBench()).toEqual(BENCH);
});

test.each([
  ['no JSON', '{'],
  ['another shape', '[1]'],
  ['a prompt that is none', JSON.stringify({ ...BENCH, variants: [null] })],
  ['a prompt without a text', JSON.stringify({ ...BENCH, variants: [{ name: 'A' }] })],
  ['rows that are no text', JSON.stringify({ ...BENCH, table: 7 })],
  [
    'a rule that does not exist',
    JSON.stringify({ ...BENCH, usual: { ...BENCH.usual, kind: 'x' } }),
  ],
])('%s is as if nothing had been kept', (_, text) => {
  keptAs(text);
  expect(keptBench()).toBeUndefined();
});
