import { type FigureElement, type FigureNode } from '../figure';
import type { MapPlan, PlanFigure, Ruler, Speech } from './figure';
import { line, stretch } from './marks';
import { footNote } from './row';

/** A drawing of a process or a place, in one of two fixed templates. */
export function plan(figure: PlanFigure): FigureNode[] {
  const { plan: drawn, speech } = figure;
  return [
    ...(drawn.template === 'map'
      ? [<div class="maps">{drawn.maps.map((one) => map(one, speech))}</div>]
      : drawn.rulers.map(ruler)),
    ...footNote(figure),
  ];
}

/** Number of steps of the grid that points are rounded to; finer detail cannot be seen. */
const STEPS = 120;
const MARGIN = 5;
const SIDE = STEPS + 2 * MARGIN;

/** All points as one path of round caps, with the chosen one and its nearest on top. */
function map({ name, said, points, chosen, near }: MapPlan, speech: Speech): FigureElement {
  const at = placer(points);
  const strangers = near.filter(({ neighbour }) => !neighbour).length;
  const counts = [
    `${near.length - strangers} ${speech.neighbour}`,
    `${strangers} ${speech.stranger}`,
  ];
  return (
    <div class="map">
      <p class="group">
        {name}
        <small>{said}</small>
      </p>
      <svg
        class="plot"
        viewBox={`0 0 ${SIDE} ${SIDE}`}
        role="img"
        aria-label={name + speech.colon + counts.join(speech.comma)}
      >
        <path class="dots" vector-effect="non-scaling-stroke" d={dots(points.map(at))} />
        {near.map(({ point, neighbour }) => nearMark(at(points[point]!), neighbour))}
        {chosen !== undefined && chosenMark(at(points[chosen]!))}
      </svg>
    </div>
  );
}

type Spot = readonly [number, number];

/** Scales points into a square, with the same scale in both directions. */
function placer(points: readonly Spot[]): (point: Spot) => Spot {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const reach = Math.max(Math.max(...xs) - left, Math.max(...ys) - top) || 1;
  const step = (value: number) => MARGIN + Math.round((value / reach) * STEPS);
  return ([x, y]) => [step(x - left), step(y - top)];
}

/**
 * Path data with a zero-length line at each place. Relative moves are short, so the path compresses
 * well.
 */
export function dots(spots: readonly Spot[]): string {
  const sorted = [...new Map(spots.map((spot) => [String(spot), spot])).values()].sort(
    ([ax, ay], [bx, by]) => ax - bx || ay - by,
  );
  return sorted
    .map(([x, y], i) => `m${x - (sorted[i - 1]?.[0] ?? 0)} ${y - (sorted[i - 1]?.[1] ?? 0)}h0`)
    .join('');
}

const nearMark = ([x, y]: Spot, neighbour: boolean): FigureElement =>
  neighbour ? (
    <circle class="u" cx={x} cy={y} r={1.8} />
  ) : (
    <path
      class="u no"
      vector-effect="non-scaling-stroke"
      d={`M${x - 1.7} ${y - 1.7}l3.4 3.4m0-3.4-3.4 3.4`}
    />
  );

const chosenMark = ([x, y]: Spot): FigureElement => (
  <circle class="ring on" vector-effect="non-scaling-stroke" cx={x} cy={y} r={3.4} />
);

const HEIGHT = 34;

/** One text and its pieces; the overlaps are underlined. */
function ruler({ name, said, pieces }: Ruler): FigureElement {
  const whole = pieces.reduce((sum, { length, shared }) => sum + length - shared, 0);
  let from = 0;
  const cuts = pieces.flatMap(({ length, shared }, i) => {
    const start = from - (i ? shared : 0);
    from = start + length;
    const [x, end] = [(100 * start) / whole, (100 * from) / whole];
    return [
      stretch('sb lo pen-plate', [x, Math.min(100, end)], 6 + (i % 2) * 4, 14),
      i > 0 && shared > 0 && line('gap', [x, 28], [(100 * (start + shared)) / whole, 28]),
    ];
  });
  return (
    <div class="srow">
      <span class="who">{name}</span>
      <svg class="plot" height={HEIGHT} aria-hidden="true">
        {cuts}
      </svg>
      <span class="val">
        <small>{said}</small>
      </span>
    </div>
  );
}
