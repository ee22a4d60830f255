import type { Mark } from '../ground';
import type { Road } from '../road';

/**
 * Figures ready to be drawn: numbers and words of one language, with nothing left to look up. `content/figures` refers
 * to cells of records; the look-up resolves them into these types.
 */
export type Figure =
  | StripFigure
  | PairFigure
  | CurveFigure
  | UnitsFigure
  | GridFigure
  | ChecksFigure;

export interface Shown {
  value: number;
  shown: string;
  /** Its source, such as `f5-facts/en/all/unknown@20`; a note or a guess finds its mark by it. */
  cell?: string;
  /** The id of its mark, if the lesson's text mentions the same number. */
  pair?: string;
}

export interface Value extends Shown {
  /** Lowest and highest of several runs, drawn as a bar, or as a whisker if `interval` is set. */
  low?: Shown;
  high?: Shown;
  interval?: boolean;
  /** True if only the ends are known: a mark at each of them and none between. */
  span?: boolean;
}

export interface Axis {
  from: number;
  to: number;
  /** The measured quantity with its unit: `percent of 40 questions`. */
  name: string;
  ticks: readonly Tick[];
  log?: boolean;
  refs: readonly { at: number; name: string }[];
  /** Factor from the axis to the unit of guesses: 100 for shares, which are guessed in hundredths. */
  times: number;
}

export type Tick = readonly [value: number, shown: string];

export interface Row {
  name: string;
  sub?: string;
  road?: Road;
  /** The id of the prices at which it was computed. */
  price?: string;
  /** True if the caption makes a claim about it: drawn in ink and with a heavier line. */
  strong?: boolean;
}

export interface Note {
  /** At a mark, by its cell, or below the drawing. */
  at: { cell: string } | 'foot';
  text: string;
}

interface Base {
  id: string;
  title: string;
  note: Note;
  guess?: Guess | undefined;
  /** What its numbers were measured on. */
  marks?: readonly Mark[];
  speech: Speech;
}

/** Words from which the spoken description of a mark is built. */
export interface Speech {
  colon: string;
  comma: string;
  stop: string;
  /** The separator between the ends of a range, as in `98–100`. */
  to: string;
  mean: string;
  lowest: string;
  highest: string;
  /** `{y} at {x}` */
  at: string;
  /** `of {n}` */
  of: string;
  none: string;
  /** The label next to a guess: `you {guess}`. */
  guess: string;
  /** The label of a handle that has not been moved. */
  drag: string;
  /** The text that replaces a number to be guessed. */
  asked: string;
  outcomes: Record<Outcome, string>;
}

export type Outcome = 'right' | 'wrong';

/** The states of a mark in a `checks` figure: there, in part, or missing. */
export const CHECKS = ['yes', 'partly', 'no'] as const;
export type Check = (typeof CHECKS)[number];

export interface StripRow extends Row {
  values: readonly (Value & Partial<Row>)[];
  /** The text in place of a number that has not been measured. */
  none?: string;
  group?: number;
}

export interface StripFigure extends Base {
  kind: 'strip';
  axis: Axis;
  /** True for bars from 0 instead of marks. */
  length?: boolean;
  groups: readonly string[];
  rows: readonly StripRow[];
}

export interface PairFigure extends Base {
  kind: 'pair';
  axis: Axis;
  /** Names of the open and the filled end. */
  ends: readonly [string, string];
  rows: readonly (Row & { from: Value; to: Value; also?: Value })[];
}

export type Way = 'line' | 'dashed' | 'stairs' | 'marks';
export interface CurvePoint {
  x: number;
  y: Value;
}
export interface CurveLine extends Row {
  points: readonly CurvePoint[];
  way: Way;
}
export interface Panel {
  title?: string;
  y: Axis;
  lines: readonly CurveLine[];
}
export interface CurveFigure extends Base {
  kind: 'curve';
  x: Axis;
  panels: readonly Panel[];
}

export interface UnitsRow extends Row {
  /** The share that is right. */
  right: Shown;
  each: readonly Outcome[];
}
export interface UnitsFigure extends Base {
  kind: 'units';
  of: number;
  name: string;
  rows: readonly UnitsRow[];
}

export interface GridFigure extends Base {
  kind: 'grid';
  axis: Axis;
  columns: readonly string[];
  rows: readonly (Row & { cells: readonly (Value | null)[] })[];
}

export interface ChecksFigure extends Base {
  kind: 'checks';
  name: string;
  /** The meaning of each mark in this figure; marks that do not occur have none. */
  means: Partial<Record<Check, string>>;
  columns: readonly Pick<Row, 'name' | 'road'>[];
  /** Each row has a cell for each column; `said` is printed next to its mark. */
  rows: readonly (Row & { cells: readonly { check: Check; said?: string }[] })[];
}

/** The guess of a lesson, made on its figure, with the range in its own unit. */
export interface Guess {
  id: string;
  /** The mark that answers it, by its cell, or an x. */
  at: { cell: string } | { x: number };
  min: number;
  max: number;
  unit: string;
  /** The sign after the number: `%` or empty. */
  sign: string;
  /** The answer, in the unit of the question. */
  truth: number;
  /** Cells of other marks that would give the answer away; they stay hidden with it. */
  tells: readonly string[];
  /** For a choice: the options, as stops of a rail. */
  stops?: readonly string[];
}
