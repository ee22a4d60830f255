import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '~/lib/drawing/draw';
import { stairs } from '~/lib/drawing/geometry';
import { freeY } from '~/lib/drawing/note-place';
import { LABEL } from '~/lib/drawing/end-names';
import {
  base,
  classed,
  elementsOf,
  namesOf,
  percentAxis,
  shares,
  value,
  xOf,
  type Of,
} from './figures';

const slope = (lines: readonly (readonly [number, number])[]): Of<'slope'> => ({
  ...base,
  kind: 'slope',
  axis: percentAxis,
  stops: ['facts', 'behaviour'],
  lines: lines.map(([from, to], i) => ({ name: `road ${i}`, at: [value(from), value(to)] })),
});

/** The heights of the names at one side of a drawing. */
const labelsOf = (figure: Of<'slope'> | Of<'curve'>, side: string): number[] =>
  elementsOf(classed(draw(figure), side))
    .filter(({ tag }) => tag === 'text')
    .map(({ attributes }) => Number(attributes.y))
    .sort((a, b) => a - b);

const apart = (heights: readonly number[]) => heights.slice(1).map((y, i) => y - heights[i]!);

describe('the slope figure', () => {
  test('keeps its names sixteen pixels apart on both sides', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(shares, shares), { minLength: 1, maxLength: 6 }), (lines) => {
        for (const side of ['left', 'right'])
          for (const gap of apart(labelsOf(slope(lines), side)))
            expect(gap).toBeGreaterThanOrEqual(LABEL - 1);
      }),
    );
  });

  test('puts equal values at equal heights and higher ones higher, except for ranks', () => {
    const heights = (figure: Of<'slope'>) =>
      classed(draw(figure), 'pt').map(({ attributes }) => Number(attributes.cy));
    const [a, b, c, d] = heights(
      slope([
        [1, 0.5],
        [1, 0],
      ]),
    );
    expect(a).toBe(c);
    expect(a).toBeLessThan(b!);
    expect(b).toBeLessThan(d!);
    const ranks = { ...percentAxis, from: 1, to: 4, rank: true, ticks: [] };
    const [first, fourth] = heights({ ...slope([[1, 4]]), axis: ranks });
    expect(first).toBeLessThan(fourth!);
  });

  test('labels each line, starting where its first value is', () => {
    const figure = slope([[1, 0]]);
    const late = { name: 'rule', at: [null, value(0.28)] };
    expect(namesOf(draw({ ...figure, lines: [...figure.lines, late] }))).toEqual([
      'road 0: facts 100, behaviour 0; rule: behaviour 28',
    ]);
  });
});

const curve = (heights: readonly number[], more: Partial<Of<'curve'>> = {}): Of<'curve'> => ({
  ...base,
  kind: 'curve',
  x: {
    ...percentAxis,
    name: 'steps',
    to: 4,
    ticks: [
      [0, '0'],
      [4, '4'],
    ],
  },
  panels: [
    {
      y: percentAxis,
      lines: heights.map((end, i) => ({
        name: `line ${i}`,
        way: 'line' as const,
        points: [
          { x: 0, y: value(0) },
          { x: 4, y: value(end, `run/${i}`) },
        ],
      })),
    },
  ],
  ...more,
});

describe('the curve figure', () => {
  test('marks measured values inside its axes', () => {
    fc.assert(
      fc.property(fc.array(shares, { minLength: 1, maxLength: 5 }), (ends) => {
        for (const mark of classed(draw(curve(ends)), 'pt')) {
          expect([0, 100]).toContain(xOf(mark));
          expect(Number(mark.attributes.cy)).toBeGreaterThanOrEqual(0);
          expect(Number(mark.attributes.cy)).toBeLessThanOrEqual(220);
        }
      }),
    );
  });

  test('keeps the names at its ends sixteen pixels apart', () => {
    fc.assert(
      fc.property(fc.array(shares, { minLength: 2, maxLength: 5 }), (ends) => {
        for (const gap of apart(labelsOf(curve(ends), 'right')))
          expect(gap).toBeGreaterThanOrEqual(15.9);
      }),
    );
  });

  test('labels each point with the words of its axis', () => {
    expect(namesOf(draw(curve([0.93])))).toEqual(['line 0: 0 at 0, 93 at 4']);
  });

  test('draws stairs that go right before they go up', () => {
    expect(
      stairs([
        [0, 9],
        [10, 5],
        [20, 5],
      ]),
    ).toEqual([
      [0, 9],
      [10, 9],
      [10, 5],
      [20, 9 - 4],
      [20, 5],
    ]);
  });
});

const room = { top: 10, bottom: 210, reach: 40 };

test('a figure’s annotation crosses no line where there is room', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 220 }), fc.integer({ min: 0, max: 100 }), (line, x) => {
      const y = freeY(
        [
          [
            [0, line],
            [100, line],
          ],
        ],
        [x, line],
        room,
      );
      expect(Math.abs(y - line)).toBeGreaterThanOrEqual(13);
      expect(Math.abs(y - line)).toBeLessThanOrEqual(24);
    }),
  );
});
