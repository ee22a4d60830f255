import { type Attributes, type FigureElement, type FigureNode } from '../figure';
import { footText } from './geometry';

interface Lane {
  who: readonly FigureNode[];
  height: number;
  said: string;
  marks: readonly FigureElement[];
  value: string;
  /** What follows the value in small print. */
  more: string;
}

export const lane = (
  { who, height, said, marks, value, more }: Lane,
  data?: Attributes,
): FigureElement => (
  <div class="lane" {...data}>
    <div class="who">{who}</div>
    <svg class="plot" height={height} role="img" aria-label={said}>
      {marks}
    </svg>
    <div class="val">
      <b>{value}</b> <small class="as-block lines-1-35">{more}</small>
    </div>
  </div>
);

/** The axis of lanes, from none to all. */
export const laneAxis = (name: string, text: (share: number) => string): FigureElement => (
  <div class="axis" aria-hidden="true">
    <span class="help">{name}</span>
    <svg class="plot" height={22}>
      {[0, 0.5, 1].map((share) => footText(100 * share, 16, text(share)))}
    </svg>
    <span />
  </div>
);
