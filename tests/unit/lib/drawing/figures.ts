import fc from 'fast-check';
import type { Axis, Figure, Speech, Value } from '~/lib/drawing/figure';
import { textOf, type FigureElement, type FigureNode } from '~/lib/figure';

export const speech: Speech = {
  colon: ': ',
  comma: ', ',
  stop: '; ',
  to: '–',
  mean: 'mean',
  lowest: 'lowest',
  highest: 'highest',
  at: '{y} at {x}',
  of: 'of {n}',
  none: 'no number',
  drag: 'drag',
  asked: 'your guess',
  guess: 'you {guess}',
  outcomes: { right: 'right', wrong: 'wrong' },
};

export const base = {
  id: 'fig-x',
  title: 'A claim',
  note: { at: 'foot' as const, text: 'seen' },
  speech,
};

/** 0 to 1, as percent. */
export const percentAxis: Axis = {
  from: 0,
  to: 1,
  name: 'percent of 40',
  ticks: [
    [0, '0%'],
    [0.5, '50'],
    [1, '100%'],
  ],
  refs: [],
  times: 100,
};

export const value = (of: number, cell?: string): Value => ({
  value: of,
  shown: String(Math.round(of * 100)),
  ...(cell && { cell }),
});

export const shares = fc.double({ min: 0, max: 1, noNaN: true });

/** Every element of a drawing, from the outside in. */
export const elementsOf = (nodes: readonly FigureNode[]): FigureElement[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));

export const hasClass = (name: string) => (element: FigureElement) =>
  String(element.attributes.class ?? '')
    .split(' ')
    .includes(name);

export const classed = (nodes: readonly FigureNode[], name: string): FigureElement[] =>
  elementsOf(nodes).filter(hasClass(name));

/** How far along its axis a mark stands, in per cent. */
export const xOf = ({ attributes: { cx, x, x1 } }: FigureElement): number =>
  parseFloat(String(cx ?? x ?? x1));

export const namesOf = (nodes: readonly FigureNode[]): string[] =>
  elementsOf(nodes).flatMap(({ attributes: { role, 'aria-label': name } }) =>
    role === 'img' ? [String(name)] : [],
  );

export const textsOf = (nodes: readonly FigureNode[]): string[] => nodes.map(textOf);
export type Of<K> = Extract<Figure, { kind: K }>;

export const stripOf = (
  rows: Of<'strip'>['rows'],
  more: Partial<Of<'strip'>> = {},
): Of<'strip'> => ({ ...base, kind: 'strip', axis: percentAxis, groups: [], rows, ...more });

export const pairOf = (rows: Of<'pair'>['rows'], more: Partial<Of<'pair'>> = {}): Of<'pair'> => ({
  ...base,
  kind: 'pair',
  axis: percentAxis,
  ends: ['before', 'after'],
  rows,
  ...more,
});

/** Questions of a group, by how many are right and how many wrong. */
export const unitsOf = (
  [right, wrong]: readonly [number, number],
  row: { name: string; right: Value },
  more: Partial<Of<'units'>> = {},
): Of<'units'> => ({
  ...base,
  kind: 'units',
  name: 'questions',
  of: right + wrong,
  rows: [{ ...row, each: [...Array(right).fill('right'), ...Array(wrong).fill('wrong')] }],
  ...more,
});
