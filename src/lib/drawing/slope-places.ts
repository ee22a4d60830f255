import type { SlopeFigure, Value } from './figure';
import { type Point } from './geometry';
import { share } from './scale';

export const HEAD = 30;

/** Pixels below the lowest value, free of lines: room for the annotation. */
export const FOOT = 30;

export type SlopeLine = SlopeFigure['lines'][number];

export interface Placer {
  x: (stop: number) => number;
  y: (value: Value) => number;
}

/** Ranks run down from 1; all other values run up. */
export function placer({ axis, stops }: SlopeFigure, height: number): Placer {
  const reach = height - HEAD - 6;
  return {
    x: (stop) => (100 * stop) / (stops.length - 1),
    y: ({ value }) => {
      const up = share(axis, value) / 100;
      return HEAD + reach * (axis.rank ? up : 1 - up);
    },
  };
}

export const placesOf = ({ at }: SlopeLine, { x, y }: Placer): { value: Value; at: Point }[] =>
  at.flatMap((value, stop) => (value ? [{ value, at: [x(stop), y(value)] as const }] : []));
