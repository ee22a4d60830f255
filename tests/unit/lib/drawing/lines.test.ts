import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { draw } from '~/lib/drawing/draw';
import { stairs } from '~/lib/drawing/geometry';
import { freeY } from '~/lib/drawing/note-place';
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

/** The heights of the names beside a drawing. */
const labelsOf = (figure: Of<'curve'>): number[] =>
  elementsOf(classed(draw(figure), 'ends'))
    .filter(({ tag }) => tag === 'text')
    .map(({ attributes }) => Number(attributes.y))
    .sort((a, b) => a - b);

const apart = (heights: readonly number[]) => heights.slice(1).map((y, i) => y - heights[i]!);

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
    forAll(fc.array(shares, { minLength: 1, maxLength: 5 }), (ends) => {
      for (const mark of classed(draw(curve(ends)), 'pt')) {
        expect([0, 100]).toContain(xOf(mark));
        expect(Number(mark.attributes.cy)).toBeGreaterThanOrEqual(0);
        expect(Number(mark.attributes.cy)).toBeLessThanOrEqual(220);
      }
    });
  });

  test('keeps the names at its ends sixteen pixels apart', () => {
    forAll(fc.array(shares, { minLength: 2, maxLength: 5 }), (ends) => {
      for (const gap of apart(labelsOf(curve(ends)))) expect(gap).toBeGreaterThanOrEqual(15.9);
    });
  });

  test('labels each point with the words of its axis', () =>
    expect(namesOf(draw(curve([0.93])))).toEqual(['line 0: 0 at 0, 93 at 4']));

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
  forAll(fc.integer({ min: 0, max: 220 }), fc.integer({ min: 0, max: 100 }), (line, x) => {
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
  });
});
