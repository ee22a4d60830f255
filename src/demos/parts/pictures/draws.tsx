import {
  lane,
  laneAxis,
  RANGE_HEIGHT,
  rangeKey,
  rangeMarks,
  type LanePoint,
} from '~/lib/drawing/lane';
import type { FigureNode } from '~/lib/figure';
import { caption, copied, field, type Field } from './field';
import { heading } from './frame';
import { ownLine, type OwnLine } from './own-line';

interface Share {
  name: string;
  /** Read aloud. */
  said?: string;
  points: readonly LanePoint[];
  /** The ends of the interval. */
  reach?: readonly [low: number, high: number];
}

/** Answers to read, and how each is marked. */
interface ToRead {
  title: string;
  of: readonly { name: string; text: string; marked: string }[];
}

/** Samples that are drawn: what chance does to a score, in squares of a hundred tries or as shares with their ranges. */
export interface Draws {
  own?: OwnLine;
  title?: string;
  copied?: string;
  field?: Field;
  /** Places on the axis are in per cent of it. */
  shares?: readonly Share[];
  ticks?: readonly (readonly [at: number, text: string])[];
  legend?: Readonly<Record<LanePoint['kind'], string>>;
  read?: ToRead;
  foot?: string;
}

export const draws = ({ shares, ticks = [], legend, ...data }: Draws): FigureNode[] => [
  <div class="stage draws">
    {data.own && ownLine(data.own)}
    {caption(data.title)}
    {copied(data.copied)}
    {data.field && field(data.field)}
    {shares && (
      <div class="lanes">
        {shares.map(({ name, said, points, reach }) =>
          lane({ who: [name], height: RANGE_HEIGHT, said, marks: rangeMarks(points, reach) }),
        )}
        {laneAxis('', ticks)}
      </div>
    )}
    {legend && (
      <ul class="key">
        {rangeKey('open', legend.open)}
        {rangeKey('full', legend.full)}
      </ul>
    )}
    {data.read && toRead(data.read)}
    {caption(data.foot)}
  </div>,
];

const toRead = ({ title, of }: ToRead) => (
  <div class="to-read">
    {heading(title)}
    {of.map(({ name, text, marked }) => (
      <p>
        <b>{name}</b>
        <q>{text}</q>
        <small>{marked}</small>
      </p>
    ))}
  </div>
);
