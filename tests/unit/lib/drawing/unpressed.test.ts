import { expect, test } from 'vitest';
import { unpressed } from '~/lib/drawing/unpressed';
import type { Figure } from '~/lib/drawing/figure';
import { textOf } from '~/lib/figure';
import { ticks } from '~/lib/drawing/ticks';
import { pairOf, stripOf, value } from './figures';

test('an unpressed strip has its rows and no number, checks no mark, and other kinds cannot be pressed', () => {
  const strip = stripOf([{ name: 'search', values: [value(0.9)] }]);
  expect(JSON.stringify(unpressed(strip))).not.toMatch(/90|seen"/);
  expect(unpressed(strip)).toMatchObject({ rows: [{ name: 'search', none: '?' }] });
  const rows = [{ name: 'new prices', cells: ['yes'] }];
  expect(unpressed({ ...strip, kind: 'checks', rows } as unknown as Figure)).toMatchObject({
    rows: [{ name: 'new prices', cells: [{ check: 'no', said: '?' }] }],
  });
  expect(() => unpressed(pairOf([]))).toThrow('fig-x is a pair');
});

test('the line that answers is lit at its place in the text', () => {
  const drawn = JSON.stringify(ticks([30, 60], 60, 120));
  expect(drawn).toMatch(/"x":"25.0%".*"class":"right","x":"50.0%"/);
  expect(textOf(ticks([], 0, 1))).toBe('');
});
