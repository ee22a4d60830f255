import { describe, expect, test } from 'vitest';
import { draw } from '~/lib/drawing/draw';
import { base, classed, namesOf, textsOf, type Of } from './figures';

const figure: Of<'checks'> = {
  ...base,
  kind: 'checks',
  name: 'what two articles name',
  means: { yes: 'listed', partly: 'in passing', no: 'not at all' },
  columns: [{ name: 'retrieval', road: 'rag' }, { name: 'date' }],
  rows: [
    { name: 'first', strong: true, cells: [{ check: 'yes' }, { check: 'no' }] },
    { name: 'second', cells: [{ check: 'no' }, { check: 'partly', said: 'once' }] },
  ],
};

describe('marks under named columns', () => {
  const drawn = draw(figure);
  const rows = classed(drawn, 'checks-row');

  test('are filled, half filled or open, a road in its own shape', () => {
    expect(rows).toHaveLength(2);
    expect(classed([rows[0]!], 'was')).toHaveLength(1);
    expect(classed([rows[1]!], 'was').map(({ tag }) => tag)).toEqual(['svg', 'circle']);
    expect(classed([rows[1]!], 'pt').map(({ tag }) => tag)).toEqual(['svg', 'svg', 'circle']);
  });

  test('are said with their row, their column, and what stands beside them', () => {
    expect(namesOf(drawn)).toEqual([
      'first, retrieval: listed',
      'first, date: not at all',
      'second, retrieval: not at all',
      'second, date: once',
    ]);
  });

  test('have a key of the words that this figure has for them', () => {
    expect(textsOf(classed(drawn, 'key'))).toEqual(['listedin passingnot at all']);
    const less = draw({ ...figure, means: { yes: 'there' } });
    expect(textsOf(classed(less, 'key'))).toEqual(['there']);
  });
});
