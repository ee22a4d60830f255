import { type Attributes, type FigureElement, type FigureNode } from '../figure';
import { footText, round } from './geometry';
import { dot, line, text } from './marks';

interface Lane {
  who: readonly FigureNode[];
  height: number;
  /** Read aloud, unless its value says it all. */
  said?: string | undefined;
  marks: readonly FigureElement[];
  value?: string;
  /** What follows the value in small print. */
  more?: string;
}

export const lane = (
  { who, height, said, marks, value, more }: Lane,
  data?: Attributes,
): FigureElement => (
  <div class="lane" {...data}>
    <div class="who">{who}</div>
    <svg
      class="plot"
      height={height}
      role={said ? 'img' : undefined}
      aria-label={said}
      aria-hidden={!said && 'true'}
    >
      {marks}
    </svg>
    {value && (
      <div class="val">
        <b>{value}</b> <small class="as-block lines-1-35">{more}</small>
      </div>
    )}
  </div>
);

/** The axis of lanes, with its ticks in per cent of it. */
export const laneAxis = (
  name: string,
  ticks: readonly (readonly [at: number, text: string])[],
): FigureElement => (
  <div class="axis" aria-hidden="true">
    <span class="help">{name}</span>
    <svg class="plot" height={22}>
      {ticks.map(([at, said]) => footText(at, 16, said))}
    </svg>
    <span />
  </div>
);

/** A value on a lane, in per cent of it: open what was said, full what holds, with its number above. */
export interface LanePoint {
  kind: 'open' | 'full';
  at: number;
  text?: string;
}

export const RANGE_HEIGHT = 48;
const MIDDLE = 30;

/** Values on a line, and the interval of one. */
export const rangeMarks = (
  points: readonly LanePoint[],
  reach?: readonly [low: number, high: number],
): FigureElement[] => [
  line('pen-hair', [0, MIDDLE], [100, MIDDLE]),
  ...(reach ? [line('pen-ink pen-3', [reach[0], MIDDLE], [reach[1], MIDDLE])] : []),
  ...points.map(({ kind, at }) => dot(kind === 'open' ? 'hollow' : 'fill-ink', [at, MIDDLE], 6)),
  ...points.flatMap(({ at, text: said }) =>
    said ? [text(round(at), 16, said, { kind: 'd' })] : [],
  ),
];

export const rangeKey = (kind: LanePoint['kind'], name: string): FigureElement => (
  <li class="gap-2 line-up">
    <svg viewBox="0 18 24 24" aria-hidden="true">
      {rangeMarks([{ kind, at: 50 }])}
    </svg>
    {name}
  </li>
);
