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

describe('the checks figure', () => {
  const drawn = draw(figure);
  const rows = classed(drawn, 'checks-row');

  test('draws marks filled, half filled or open, with a shape per road', () => {
    expect(rows).toHaveLength(2);
    expect(classed([rows[0]!], 'was')).toHaveLength(1);
    expect(classed([rows[1]!], 'was').map(({ tag }) => tag)).toEqual(['svg', 'circle']);
    expect(classed([rows[1]!], 'pt').map(({ tag }) => tag)).toEqual(['svg', 'svg', 'circle']);
  });

  test('labels each mark with its row, its column and the note beside it', () => {
    expect(namesOf(drawn)).toEqual([
      'first, retrieval: listed',
      'first, date: not at all',
      'second, retrieval: not at all',
      'second, date: once',
    ]);
  });

  test('has a key with the words of this figure', () => {
    expect(textsOf(classed(drawn, 'key'))).toEqual(['listedin passingnot at all']);
    const less = draw({ ...figure, means: { yes: 'there' } });
    expect(textsOf(classed(less, 'key'))).toEqual(['there']);
  });
});
