import { describe, expect, test } from 'vitest';
import { termThumb, type TermDrawing } from '~/lib/drawing/term/drawing';
import { endsOf } from '~/lib/drawing/term/intervals';
import { hundredOf } from '~/lib/drawing/term/units';
import { textOf } from '~/lib/figure';
import { elementsOf } from './figures';

const drawn = (drawing: TermDrawing) => elementsOf([termThumb(drawing, 'What it shows.')]);
const textsOf = (drawing: TermDrawing) =>
  drawn(drawing)
    .filter(({ tag }) => tag === 'text')
    .map(textOf);
const count = (drawing: TermDrawing, kind: string) =>
  drawn(drawing).filter(({ attributes }) => attributes['class'] === kind).length;

describe('the drawing of a glossary term', () => {
  test('has a sentence for screen readers', () => {
    const { attributes } = termThumb({ part: 'numbers', rows: [['1']], lit: [0, 0] }, 'One.');
    expect(attributes).toMatchObject({ role: 'img', 'aria-label': 'One.' });
  });

  test('connects boxes by arrows and labels a dangling arrow', () => {
    const boxes = [
      { id: 'a', at: [0, 0], name: 'guess next token' },
      { id: 'b', at: [2, 0], name: '下一个词元是什么', look: 'lit' },
    ] as const;
    const flow = (to: string): TermDrawing => ({
      part: 'flow',
      columns: 3,
      rows: 1,
      boxes,
      arrows: [{ from: 'a', to, road: 'rag' }],
    });
    expect(count(flow('b'), 'road')).toBe(1);
    expect(textsOf(flow('b'))).toEqual(['guess next', 'token', '下一个词', '元是什么']);
    expect(() => drawn(flow('c'))).toThrow('the box c');
  });

  test('ends curves at their last value, with their names apart', () => {
    const lines: TermDrawing = {
      part: 'lines',
      x: { from: 1, to: 100, log: true, names: ['1', '100'] },
      lines: [
        {
          name: 'one',
          look: 'strong',
          points: [
            [1, 0],
            [10, 5],
            [100, 10],
          ],
        },
        {
          name: 'two',
          look: 'dashed',
          points: [
            [1, 0],
            [100, 10],
          ],
        },
      ],
    };
    const [one] = drawn(lines).filter(({ tag }) => tag === 'polyline');
    expect(one!.attributes['points']).toBe('16.0,168.0 103.0,93.0 190.0,18.0');
    const heights = drawn(lines)
      .filter((node) => node.tag === 'text' && ['one', 'two'].includes(textOf(node)))
      .map(({ attributes }) => Number(attributes['y']));
    expect(Math.abs(heights[0]! - heights[1]!)).toBeGreaterThanOrEqual(18);
  });

  test('takes ever smaller steps down a valley', () => {
    const marks = drawn({ part: 'descent', rate: 0.2, steps: 6, loss: 'loss', weight: 'w' })
      .filter(({ tag }) => tag === 'circle')
      .map(({ attributes }) => Number(attributes['cx']));
    const steps = marks.slice(1).map((x, i) => x - marks[i]!);
    expect(steps).toHaveLength(6);
    expect([...steps].sort((a, b) => b - a)).toEqual(steps);
  });

  test('draws values as bars, and shares as slopes', () => {
    const bars: TermDrawing = {
      part: 'bars',
      rows: [
        { name: 'a', value: 4, shown: '4' },
        { name: 'b', value: 1, shown: '1', lit: true },
      ],
    };
    const lengths = drawn(bars)
      .filter(({ tag }) => tag === 'rect')
      .map(({ attributes }) => Number(attributes['width']));
    expect(lengths[0]! / lengths[1]!).toBeCloseTo(4);
    const end = (value: number) => ({ value, shown: String(value) });
    const row = { name: 'a', from: end(0.2), to: end(0.8) };
    expect(textsOf({ part: 'slope', stops: ['x', 'y'], lines: [row] })).toContain('0.8 a');
  });

  test('shows how much wider the interval of a small test is', () => {
    const width = (of: number) => endsOf(0.8, of).high - endsOf(0.8, of).low;
    expect(width(25)).toBeGreaterThan(2 * width(200));
    const rows = [25, 200].map((of) => ({ name: `${of}`, of, low: 'l', high: 'h' }));
    expect(count({ part: 'intervals', share: 0.8, rows }, 'line')).toBe(6);
  });

  test('scales any counts to a hundred marks, coloured by outcome', () => {
    const marks = hundredOf([
      ['right', 123],
      ['silent', 0],
      ['wrong', 117],
    ]);
    expect([marks.length, marks.filter((one) => one === 'right').length]).toEqual([100, 51]);
    const outcomes = ['right', 'silent', 'wrong'] as const;
    expect(hundredOf(outcomes.map((outcome) => [outcome, 1]))).toHaveLength(100);
    const groups = [{ name: 'a', foot: ['b'], marks: [...outcomes, 'wrong'] as const }];
    const counted = (kind: string) => count({ part: 'units', groups }, kind);
    expect(['dot', 'dot open', 'cross'].map(counted)).toEqual([1, 1, 2]);
  });

  test('highlights shared words, pieces and numbers', () => {
    const words = ['fog', 'limit'].map((text) => ({ text, shared: text === 'fog' }));
    const said = { passage: 'p', score: 's', names: ['q', 'f'] } as const;
    expect(count({ part: 'shared', words, ...said }, 'lit rimmed')).toBe(1);
    const piece = (heading: string, lit: boolean) => ({ heading, lit, name: heading });
    expect(count({ part: 'cuts', pieces: [piece('a', false), piece('b', true)] }, 'lit')).toBe(1);
    const rows = [
      ['1', '2'],
      ['3', '4'],
    ];
    expect(count({ part: 'numbers', rows, lit: [1, 0] }, 'lit rimmed')).toBe(1);
  });

  test('keeps the labels of a map apart and inside it', () => {
    const places: TermDrawing = {
      part: 'places',
      field: [],
      centre: { at: [0, 0], name: 'embedding' },
      near: [
        { at: [1, 1], name: '嵌入', shown: '0.75', strong: true },
        { at: [-1, 0.2], name: 'embedding inversion' },
      ],
    };
    const spots = drawn(places).filter(({ tag }) => tag === 'text');
    expect(spots.map(textOf)).toEqual(['0.75', 'embedding', '嵌入', 'embedding inversion']);
    for (const { attributes } of spots) expect(Number(attributes['x'])).toBeGreaterThan(6);
    const field = [
      [0, 0],
      [1, 1],
      [2, 0],
    ] as const;
    expect(count({ ...places, field }, 'dots')).toBe(1);
  });

  test('opens two arrows by the angle of their cosine', () => {
    const tip = (cosine: number) => {
      const angle: TermDrawing = { part: 'angle', cosine, shown: '', names: ['a', 'b'] };
      const [, second] = drawn(angle).filter(({ tag }) => tag === 'line');
      return Number(second!.attributes['y2']);
    };
    expect(tip(0.99)).toBeGreaterThan(tip(0.5));
  });

  test('wraps tokens to the next line and cuts off a named line', () => {
    const pieces = Array.from({ length: 20 }, () => ({ text: 'token', number: '512' }));
    expect(count({ part: 'tokens', lines: [{ pieces }] }, 'box')).toBeGreaterThan(8);
    expect(count({ part: 'tokens', lines: [{ name: 'after', pieces }] }, 'box')).toBeLessThan(6);
    expect(count({ part: 'low-rank', frozen: ['a', 'b'], learn: ['c', 'd'] }, 'share')).toBe(2);
  });
});
