import { describe, expect, test } from 'vitest';
import type { Figure } from '~/lib/drawing/figure';
import { marksOf, namedCells, tie } from '~/lib/lesson/pairs';
import { base, percentAxis, value } from '../drawing/figures';

const figure = (id: string, cells: readonly string[]): Figure => ({
  ...base,
  id,
  kind: 'strip',
  axis: percentAxis,
  groups: [],
  rows: cells.map((cell) => ({ name: cell, values: [value(0.5, cell)] })),
});
const rec = (cell: string) => `<Rec cell="${cell}">50%</Rec>`;

test('the cells named in running text are listed once, without tables, figures and questions', () => {
  const mdx = `It got ${rec('run/a')} and again ${rec('run/a')}.

<Guess id="g">
  With ${rec('run/known')}?
</Guess>

<Figure id="f">
| a | ${rec('run/table')} |
<Caption>${rec('run/caption')}</Caption>
</Figure>

| a |
| - |
| ${rec('run/bare')} |

Then <Rec
  cell="run/b" interval>50%</Rec>.`;
  expect(namedCells(mdx)).toEqual(['run/a', 'run/b']);
});

describe('tying', () => {
  test('gives a cell in both text and drawing its mark’s id, in the order of the text', () => {
    const drawn = figure('fig-x', ['run/a', 'run/b', 'run/c']);
    const pairs = tie(`${rec('run/c')} ${rec('run/none')} ${rec('run/a')}`, [drawn]);
    expect([...pairs]).toEqual([
      ['run/c', 'fig-x-1'],
      ['run/a', 'fig-x-2'],
    ]);
    expect(marksOf(drawn).map(({ pair }) => pair)).toEqual(['fig-x-2', undefined, 'fig-x-1']);
  });

  test('stops at six per figure, and gives a cell of two figures to the first', () => {
    const cells = Array.from({ length: 8 }, (_, i) => `run/${i}`);
    const first = figure('fig-x', cells);
    const second = figure('fig-y', ['run/0']);
    expect(tie(cells.map(rec).join(' '), [first, second]).size).toBe(6);
    expect(marksOf(second)[0]!.pair).toBeUndefined();
  });
});
