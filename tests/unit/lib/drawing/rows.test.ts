import { forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { draw } from '~/lib/drawing/draw';
import type { Value } from '~/lib/drawing/figure';
import {
  base,
  classed,
  namesOf,
  pairOf,
  percentAxis,
  shares,
  stripOf,
  textsOf,
  unitsOf,
  value,
  xOf,
  type Of,
} from './figures';

const strip = (values: readonly Value[], more: Partial<Of<'strip'>> = {}) =>
  stripOf([{ name: 'retrieval', values }], more);
const ranged = (of: number, low: number, high: number, more: Partial<Value> = {}): Value => ({
  ...value(of),
  low: value(low),
  high: value(high),
  ...more,
});

describe('the strip figure', () => {
  test('puts a mark inside its axis, at its value', () => {
    forAll(shares, (of) => {
      const [x] = classed(draw(strip([value(of)])), 'pt').map(xOf);
      expect(x).toBeCloseTo(100 * of, 1);
    });
  });

  test('labels a mark with its mean and the ends of its range', () => {
    expect(namesOf(draw(strip([ranged(0.36, 0.36, 0.37)])))).toEqual([
      'retrieval: mean 36, lowest 36, highest 37',
    ]);
  });

  test('draws a range as a bar and an interval as a whisker', () => {
    const bar = classed(draw(strip([ranged(0.5, 0.25, 0.75)])), 'band')[0]!;
    expect(bar.attributes).toMatchObject({ x: '25%', width: '50%' });
    const drawn = draw(strip([ranged(0.5, 0.25, 0.75, { interval: true })]));
    expect(classed(drawn, 'band')).toEqual([]);
    expect(classed(drawn, 'whisk').map(xOf)).toEqual([25, 25, 75]);
  });

  test('marks both ends of a range without a middle, with one label', () => {
    const span = ranged(0.17, 0.17, 0.33, { span: true, shown: '17–33' });
    const drawn = draw(strip([span]));
    expect(classed(drawn, 'pt').map(xOf)).toEqual([17, 33]);
    expect(classed(drawn, 'band')).toHaveLength(1);
    expect(namesOf(drawn)).toEqual(['retrieval: 17–33']);
    expect(textsOf(classed(drawn, 'val'))).toEqual(['17–33']);
  });

  test('starts bars at 0 and labels missing values', () => {
    const rows = [
      { name: 'a', values: [value(0.75)] },
      { name: 'b', values: [], none: 'not told' },
    ];
    const drawn = draw(strip([], { length: true, rows }));
    expect(classed(drawn, 'sb').map(({ attributes: { x, width } }) => [x, width])).toEqual([
      ['0%', '75%'],
      ['0%', '12%'],
    ]);
    expect(namesOf(drawn)).toEqual(['a: 75', 'b: not told']);
  });

  test('puts its annotation at its mark', () => {
    const at = { cell: 'run/a' };
    const drawn = draw(strip([value(0.8, 'run/a')], { note: { at, text: 'here' } }));
    expect(textsOf(drawn).join()).toContain('› here');
  });

  test('gives a mark that the text refers to an id to jump to', () => {
    const drawn = draw(strip([{ ...value(0.8, 'run/a'), pair: 'fig-x-1' }]));
    expect(classed(drawn, 'pair').map(({ attributes }) => attributes.id)).toEqual(['fig-x-1']);
    expect(classed(draw(strip([value(0.8, 'run/a')])), 'pair')).toEqual([]);
  });
});

describe('the pair figure', () => {
  const pair = (from: number, to: number) =>
    pairOf([{ name: 'formats', from: value(from), to: value(to) }]);

  test('draws an open mark and a filled one, each at its value', () => {
    forAll(shares, shares, (from, to) => {
      const marks = classed(draw(pair(from, to)), 'pt');
      expect(marks.map(({ attributes }) => attributes.class)).toEqual(['pt was', 'pt']);
      expect(xOf(marks[0]!)).toBeCloseTo(100 * from, 1);
      expect(xOf(marks[1]!)).toBeCloseTo(100 * to, 1);
    });
  });

  test('names its ends once and labels both values', () => {
    expect(namesOf(draw(pair(1, 0.91)))).toEqual(['formats: before 100, after 91']);
    expect(textsOf(draw(pair(0.4, 0.6)))[0]).toContain('before');
  });
});

describe('the units figure', () => {
  const units = (...counts: readonly [number, number]) =>
    unitsOf(counts, { name: 'without note', right: value(counts[0] / 40) });
  const drawn = draw(units(8, 32));

  test('has one mark per item, twenty per line', () => {
    const row = drawn.slice(0, 1);
    expect(classed(row, 'u')).toHaveLength(40);
    expect(classed(row, 'u').slice(0, 8).map(xOf)).toEqual([
      2.5, 7.5, 12.5, 17.5, 22.5, 27.5, 32.5, 37.5,
    ]);
  });

  test('is labelled with its counts', () =>
    expect(namesOf(drawn)).toEqual(['without note: 8 right, 32 wrong, of 40']));

  test('has as many lines of twenty as it needs', () => {
    const [row] = draw(units(50, 30));
    const right = classed([row!], 'u').slice(0, 50);
    expect(new Set(right.map(xOf)).size).toBe(20);
    expect(new Set(right.map(({ attributes }) => attributes.cy)).size).toBe(3);
  });

  test('refuses outcomes that are not of every item', () => {
    expect(() => draw({ ...units(39, 0), of: 40 })).toThrow(
      'Figure fig-x: “without note” has 39 outcomes, and the figure counts 40. Correct "of", or the counts.',
    );
  });
});

describe('the grid figure', () => {
  const columns = ['new', 'old'];

  test('puts each number on its own lane', () => {
    forAll(shares, shares, (a, b) => {
      const rows = [{ name: 'retrieval', cells: [value(a), value(b)] }];
      const drawn = draw({ ...base, kind: 'grid', axis: percentAxis, columns, rows });
      expect(classed(drawn, 'pt').map(xOf)).toEqual([
        expect.closeTo(100 * a, 1),
        expect.closeTo(100 * b, 1),
      ]);
    });
  });

  test('labels each cell by row and column; a gap has no mark', () => {
    const rows = [{ name: 'retrieval', cells: [value(0.99), null] }];
    const drawn = draw({ ...base, kind: 'grid', axis: percentAxis, columns, rows });
    expect(namesOf(drawn)).toEqual(['retrieval, new: 99']);
  });
});
