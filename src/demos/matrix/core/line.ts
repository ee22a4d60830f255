import { ROADS, type Road } from '~/lib/road';
import { merit, type Criterion } from './criteria';

/** The place of a road on the line of a criterion, whose right end is always the good one. */
export interface PlacedRoad {
  readonly road: Road;
  /** Per cent of the line's width. */
  readonly x: number;
  /** Units downwards from the middle of the line; roads of equal merit are stacked. */
  readonly y: number;
  /** Ends of a rating that is a range, in per cent. */
  readonly range?: readonly [from: number, to: number];
}

/** Per cent of the width on either side of the line. */
const MARGIN = 6;
/** Distance between two stacked marks. */
const APART = 15;

/** 1 is at the left end and 5 at the right: `xOf(3)` is 50. */
export const xOf = (points: number): number => MARGIN + ((100 - 2 * MARGIN) * (points - 1)) / 4;

/** The four roads on the line of a criterion; if low is better, the line is reversed. */
export function placedRoads(criterion: Criterion): PlacedRoad[] {
  return ROADS.map((road) => {
    const level = ROADS.filter((other) => merit(criterion, other) === merit(criterion, road));
    const range = rangeOf(criterion, road);
    return {
      road,
      x: xOf(merit(criterion, road)),
      y: (level.indexOf(road) - (level.length - 1) / 2) * APART,
      ...(range && { range }),
    };
  });
}

function rangeOf({ better, ratings }: Criterion, road: Road): PlacedRoad['range'] {
  const rating = ratings[road];
  if (typeof rating === 'number') return undefined;
  const [low, high] = rating;
  return better === 'high' ? [xOf(low), xOf(high)] : [xOf(6 - high), xOf(6 - low)];
}
