import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { axisOf, placeOf, rangeOf } from '~/lib/drawing/ask';
import { draw } from '~/lib/drawing/draw';
import type { Figure, Guess } from '~/lib/drawing/figure';
import { textOf, type FigureElement, type FigureNode } from '~/lib/figure';
import {
  base,
  classed,
  elementsOf,
  hasClass,
  namesOf,
  pairOf,
  percentAxis,
  stripOf,
  unitsOf,
  value,
} from './figures';

const guess: Guess = {
  id: 'g',
  at: { cell: 'run/asked' },
  truth: 40,
  tells: [],
  min: 0,
  max: 100,
  unit: 'percent',
  sign: '%',
};
const asking = (more: Partial<Guess> = {}) => ({
  ...base,
  note: { at: 'foot' as const, text: 'forty it is' },
  guess: { ...guess, ...more },
});
const asked = value(0.4, 'run/asked');
const known = value(0.9, 'run/known');

const figures: Record<string, Figure> = {
  strip: stripOf(
    [
      { name: 'one', values: [known] },
      { name: 'two', values: [asked] },
    ],
    asking(),
  ),
  length: stripOf([{ name: 'two', values: [asked] }], { ...asking(), length: true }),
  pair: pairOf([{ name: 'two', from: known, to: asked }], asking()),
  curve: {
    ...asking(),
    kind: 'curve',
    x: percentAxis,
    panels: [
      {
        y: percentAxis,
        lines: [
          {
            name: 'two',
            way: 'line',
            points: [
              { x: 0, y: known },
              { x: 0.5, y: asked },
              { x: 1, y: value(0.35, 'run/rest') },
            ],
          },
        ],
      },
    ],
  },
  units: unitsOf([4, 6], { name: 'two', right: asked }, asking()),
};

/** What does not wait: the drawing as it arrives. */
const atRest = (nodes: readonly FigureNode[]): FigureNode[] =>
  nodes.flatMap((node): FigureNode[] => {
    if (typeof node === 'string') return [node];
    if (hasClass('answer')(node)) return [];
    return [{ ...node, children: atRest(node.children) }];
  });
const handles = (figure: Figure): FigureElement[] =>
  elementsOf(draw(figure)).filter(({ attributes }) => attributes['data-handle'] !== undefined);

describe.each(Object.entries(figures))('a guess on a %s', (_, figure) => {
  test('has one handle, which starts in the middle of its track', () => {
    const [handle, ...more] = handles(figure);
    expect(more).toEqual([]);
    expect(handle!.attributes).toMatchObject({ 'data-from': 0, 'data-to': 100 });
    const { 'data-along': along, x, y, 'data-height': height } = handle!.attributes;
    if (along === 'x') expect(x).toBe('50%');
    else expect(y).toBe(Number(height) / 2);
  });

  test('hides everything that reveals the answer, and nothing else', () => {
    const seen = atRest(draw(figure)).map(textOf).join(' ').replace(percentAxis.name, '');
    expect(seen).not.toMatch(/\b40\b|\b35\b|forty it is/);
    expect(draw(figure).map(textOf).join(' ')).toMatch(/forty it is/);
    if (!['units', 'curve'].includes(figure.kind) && !('length' in figure))
      expect(seen).toContain('90');
  });

  test('does not reveal the answer to screen readers', () => {
    const labels = elementsOf(draw(figure)).flatMap(({ attributes }) => [
      attributes['data-asked-label'] ?? attributes['aria-label'] ?? '',
    ]);
    expect(labels.join(' ')).toContain('your guess');
    expect(labels.join(' ')).not.toMatch(/\b40\b|\b4 right\b/);
    expect(namesOf(draw(figure)).join(' ')).toMatch(/\b40\b|\b4 right\b/);
  });

  test('leaves the figure unchanged where no guess is asked, as on paper', () => {
    const plain = { ...figure, guess: undefined };
    expect(handles(plain)).toEqual([]);
    expect(classed(draw(plain), 'answer')).toEqual([]);
  });
});

describe('a guess on a line', () => {
  test('draws a wedge from the last known mark and the reader’s line to the handle', () => {
    const drawn = draw(figures.curve!);
    const [fan] = classed(drawn, 'fan');
    expect(fan!.attributes).toMatchObject({ x: '0%', width: '50%' });
    const [mine] = classed(drawn, 'mine');
    expect(mine!.attributes).toMatchObject({ x1: '0%', x2: '50%', 'data-follow': 'y2' });
  });

  test('of an x value moves along the foot and hides the whole line that reveals it', () => {
    const figure = {
      ...figures.curve!,
      ...asking({ at: { x: 0.4 }, tells: ['run/rest'] }),
    } as Figure;
    const [handle] = handles(figure);
    expect(handle!.attributes['data-along']).toBe('x');
    expect(classed(atRest(draw(figure)), 'pt')).toEqual([]);
  });

  test('hides the mirrored line that its entry names', () => {
    const rows = [
      { name: 'two', from: known, to: asked },
      { name: 'other', from: value(0.1, 'run/low'), to: value(0.6, 'run/mirror') },
    ];
    const figure = pairOf(rows, asking({ tells: ['run/mirror'] }));
    const seen = atRest(draw(figure)).map(textOf).join(' ');
    expect(seen).not.toContain('60');
    expect(seen).toContain('10');
  });
});

describe('a choice', () => {
  const stops = ['falls', 'stays', 'rises'];
  const choice = { stops, truth: 2 };
  const below = {
    ...figures.strip!,
    ...asking({ at: { cell: 'run/known' }, ...choice }),
  } as Figure;

  test('has a track with its stops', () => {
    const named = elementsOf(draw(below)).filter(
      ({ attributes }) => attributes['data-stop'] !== undefined,
    );
    expect(named.map(textOf)).toEqual(stops);
    expect(handles(below)).toHaveLength(1);
  });

  test('starts before the first stop, with every stop on the track', () => {
    const axis = axisOf(below)!;
    expect(rangeOf(axis, below.guess!)).toEqual({ min: 0, max: 3, step: 1, start: 0 });
    const places = [0, 1, 2, 3].map((at) => placeOf(axis, at));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(places[3]).toBeLessThan(100);
    expect(handles(below)[0]!.attributes.x).toBe(`${Math.round(places[0]!)}%`);
  });

  test('keeps the numbers visible and fills the right stop once answered', () => {
    const seen = atRest(draw(below));
    expect(seen.map(textOf).join(' ')).toMatch(/90[^]*40/);
    expect(seen.map(textOf).join(' ')).not.toContain('forty it is');
    const pts = (nodes: readonly FigureNode[]) => classed(nodes, 'pt').length;
    expect(pts(draw(below))).toBe(pts(seen) + 1);
  });
});

describe('the range of a handle', () => {
  test('is the overlap of axis and question, in whole steps', () => {
    const axis = { ...percentAxis, to: 0.4 };
    expect(rangeOf(axis, guess)).toEqual({ min: 0, max: 40, step: 0.2, start: 20 });
    expect(rangeOf(percentAxis, { ...guess, min: 10 })).toMatchObject({ min: 10, max: 100 });
  });

  test('starts in the middle of a logarithmic axis', () => {
    const axis = { ...percentAxis, from: 0.25, to: 4, times: 1, log: true };
    expect(rangeOf(axis, { ...guess, max: 10, unit: 'times' })).toMatchObject({
      min: 0.25,
      max: 4,
      start: 1,
    });
  });

  test('covers the track of its axis from end to end', () => {
    forAll(fc.double({ min: 0, max: 100, noNaN: true }), (at) => {
      const axis = axisOf(figures.strip!)!;
      expect(placeOf(axis, at)).toBeCloseTo(at, 6);
      expect(placeOf(axis, at, 200)).toBeCloseTo(200 - 2 * at, 6);
    });
  });
});
