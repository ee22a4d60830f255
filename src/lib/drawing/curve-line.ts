import type { FigureElement } from '../figure';
import type { Row, Shown, Way } from './figure';
import { curve, type Point, stairs } from './geometry';
import { mark, ring } from './marks';

interface Spot {
  at: Point;
  value: Shown;
}

export interface Drawn extends Pick<Row, 'strong' | 'road'> {
  way: Way;
  spots: readonly Spot[];
  /** The range of its points that are hidden until a guess is answered. */
  hidden: readonly [from: number, to: number];
}

const CLASSES = { line: '', dashed: ' dashed', stairs: '', marks: '' };

export const known = ({ spots, hidden: [from, to] }: Drawn): Spot[] =>
  spots.filter((_, i) => i < from || i >= to);

export function wayOf(one: Drawn): FigureElement | false {
  const { way, strong, road } = one;
  if (way === 'marks') return false;
  const points = known(one).map(({ at }) => at);
  return curve(way === 'stairs' ? stairs(points) : points, {
    class: `curve${strong ? ' strong' : ''}${CLASSES[way]}`,
    'data-road': road,
  });
}

/** Above this number of points, marks would hide their line. */
export const MOST_MARKS = 12;

export const marks = ({ road, way, spots }: Drawn, shown: readonly Spot[]): FigureElement[] =>
  shown.flatMap(({ at: [x, y], value }) => [
    ...(spots.length <= MOST_MARKS || way === 'marks'
      ? [mark(x, y, { road, small: !road, open: way === 'dashed' })]
      : []),
    ...ring(x, y, value),
  ]);
