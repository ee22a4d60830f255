import { hueOf } from '../core/scene';
import type { Scene } from '../core/picture';
import { markOf, type MapPoint, type MarkName } from '../core/scene';

type Corner = readonly [x: number, y: number];

const ROUND = 16;

/** `x y, x y` */
const corners = (text: string): Corner[] =>
  text.split(', ').map((pair) => pair.split(' ').map(Number) as [x: number, y: number]);

/** The marks of the roads as corners around their middle, for a radius of 1. */
export const SHAPES: Readonly<Record<MarkName, readonly Corner[]>> = {
  prompt: Array.from({ length: ROUND }, (_, k): Corner => {
    const turn = (2 * Math.PI * k) / ROUND;
    return [Math.cos(turn), Math.sin(turn)];
  }),
  rag: corners('-0.88 -0.88, 0.88 -0.88, 0.88 0.88, -0.88 0.88'),
  finetune: corners('0 -1.1, 1.1 0.85, -1.1 0.85'),
  scratch: corners(
    '-0.35 -1, 0.35 -1, 0.35 -0.35, 1 -0.35, 1 0.35, 0.35 0.35, 0.35 1, -0.35 1, -0.35 0.35, -1 0.35, -1 -0.35, -0.35 -0.35',
  ),
  all: corners('0 -1, 1 0, 0 1, -1 0'),
};

/** The radius of a point, in pixels. */
export const radiusOf = ({ kind }: Pick<MapPoint, 'kind'>, count: number): number =>
  kind !== 'term' && count > MANY ? SMALL : kind === 'passage' ? 2.8 : OWN_RADIUS;
export const OWN_RADIUS = 4.6;
/** Of a point among so many that its shape says nothing: a square. */
export const SMALL = 1.8;
const MANY = 2_000;

export const inkOf = (mark: MarkName): string => (mark === 'all' ? 'soft' : mark);

export function fillOf(point: MapPoint, labels: Scene['labels'] = []): string {
  if (point.kind !== 'own') return inkOf(markOf(point));
  const hue = hueOf(point, labels);
  return hue < 0 ? 'signal' : `hue-${hue}`;
}

export const pathOf = (mark: MarkName, radius: number): string =>
  `M${SHAPES[mark].map((corner) => corner.map((at) => Number((at * radius).toFixed(1))).join(' ')).join('L')}Z`;
