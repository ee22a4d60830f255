import type { Road } from '../road';

/**
 * Figures ready to be drawn: numbers and words of one language, with nothing left to look up.
 * `content/figures` writes them down as cells of records; the look-up makes these of them.
 */
export type Figure =
  | StripFigure
  | PairFigure
  | SlopeFigure
  | CurveFigure
  | UnitsFigure
  | GridFigure
  | ChecksFigure
  | PlanFigure;

/** A number as it stands, and as it is printed. */
export interface Shown {
  value: number;
  shown: string;
  /** Where it comes from, such as `f5-facts/en/all/unknown@20`: by this a note or a guess finds its mark. */
  cell?: string;
  /** The id of its mark, where the text of the lesson names the same number. */
  pair?: string;
}

/** What a mark stands for: a number, with its range, its interval or its runs where the record has them. */
export interface Value extends Shown {
  /** Lowest and highest of several runs, drawn as a bar; as a whisker where `interval` says so. */
  low?: Shown;
  high?: Shown;
  interval?: boolean;
  /** Only the ends are known: a mark at each of them, and none between. */
  span?: boolean;
  /** One mark a run. */
  runs?: readonly number[];
}

export interface Axis {
  from: number;
  to: number;
  /** What is measured, with its unit: `percent of 40 questions`. */
  name: string;
  ticks: readonly Tick[];
  log?: boolean;
  refs: readonly { at: number; name: string }[];
  /** Hundredths, as guesses say them, in one unit of the axis: 100 for shares. */
  times: number;
}

export type Tick = readonly [value: number, shown: string];

/** Who stands in a row or a line. */
export interface Row {
  name: string;
  sub?: string;
  road?: Road;
  /** What the caption claims: ink and a heavier line. */
  strong?: boolean;
}

/** At a mark, by its cell; below the drawing; or at an x. */
export type Place = { cell: string } | 'foot' | { x: number };

export interface Note {
  at: Place;
  text: string;
}

/** The guess of the lesson, and the mark that answers it. */
export interface Guess {
  id: string;
  at: Place;
  /** Where it is dragged on this figure. */
  ask?: Ask;
}

/** The question, as the lesson writes it: its range in its own unit. */
export interface Ask {
  min: number;
  max: number;
  unit: string;
  /** Behind the number: `%` or nothing. */
  sign: string;
  /** The answer, in the unit of the question. */
  truth: number;
  /** Cells of other marks that would tell it: they wait with it. */
  tells: readonly string[];
  /** Of a choice: what may be said, each with the row where it is pressed. */
  choices?: readonly Choice[];
  /** Of a choice that no rows stand for: what may be said, as stops of a rail. */
  stops?: readonly string[];
}

interface Choice {
  option: string;
  cell: string;
}

interface Base {
  id: string;
  title: string;
  note: Note;
  guesses: readonly Guess[];
  speech: Speech;
}

/** How a mark is said to those who listen. */
export interface Speech {
  colon: string;
  comma: string;
  stop: string;
  /** Between the ends of a range: `98–100`. */
  to: string;
  mean: string;
  lowest: string;
  highest: string;
  /** `{y} at {x}` */
  at: string;
  /** `of {n}` */
  of: string;
  none: string;
  /** Beside a guess: `you {guess}` */
  guess: string;
  /** At a handle that nobody has moved. */
  drag: string;
  /** In place of a number that is asked for. */
  asked: string;
  outcomes: Record<Outcome, string>;
  fits: Record<Fit, string>;
  stranger: string;
  neighbour: string;
}

export const OUTCOMES = ['right', 'unknown', 'format', 'wrong'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const FITS = ['first', 'works', 'poor'] as const;
export type Fit = (typeof FITS)[number];

/** What a mark of a `checks` figure says: it is there, in part, or not at all. */
export const CHECKS = ['yes', 'partly', 'no'] as const;
export type Check = (typeof CHECKS)[number];

export interface StripRow extends Row {
  values: readonly (Value & Partial<Row>)[];
  /** What stands in place of a number that nobody has measured. */
  none?: string;
  /** The lengths of which the first value is the sum. */
  pieces?: readonly number[];
  group?: number;
}

export interface StripFigure extends Base {
  kind: 'strip';
  axis: Axis;
  /** Bars from 0 in place of marks. */
  length?: boolean;
  groups: readonly string[];
  rows: readonly StripRow[];
}

export interface PairFigure extends Base {
  kind: 'pair';
  axis: Axis;
  /** Names of the open end and of the filled one. */
  ends: readonly [string, string];
  rows: readonly (Row & { from: Value; to: Value; also?: Value })[];
}

export interface SlopeFigure extends Base {
  kind: 'slope';
  /** Of ranks, 1 stands on top, and what was not found on a rail at the foot. */
  axis: Axis & { rank?: boolean };
  stops: readonly string[];
  lines: readonly (Row & { at: readonly (Value | null)[] })[];
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
  /** How many of the marks came out how, in the order of the outcomes. */
  counts: Partial<Record<Outcome, Shown & { count: number }>>;
  /** The outcome of each mark, where the record keeps them one by one. */
  each?: readonly Outcome[];
}
export interface UnitsFigure extends Base {
  kind: 'units';
  of: number;
  outcomes: readonly Outcome[];
  /** A column is the same question in every row. */
  aligned?: boolean;
  name: string;
  rows: readonly UnitsRow[];
}

export interface GridFigure extends Base {
  kind: 'grid';
  axis: Axis | 'fit';
  columns: readonly string[];
  rows: readonly (Row & { cells: readonly (Value | Fit | null)[] })[];
}

export interface ChecksFigure extends Base {
  kind: 'checks';
  name: string;
  /** What each mark means here; those that do not occur have no word. */
  means: Partial<Record<Check, string>>;
  columns: readonly Pick<Row, 'name' | 'road'>[];
  /** A cell for each column; `said` stands beside its mark. */
  rows: readonly (Row & { cells: readonly { check: Check; said?: string }[] })[];
}

/** A map of points, with those nearest to one of them, true neighbours told from strangers. */
export interface MapPlan {
  name: string;
  said: string;
  points: readonly (readonly [x: number, y: number])[];
  chosen?: number;
  near: readonly { point: number; neighbour: boolean }[];
}

export interface PlanFigure extends Base {
  kind: 'plan';
  name: string;
  plan:
    | { template: 'map'; maps: readonly MapPlan[] }
    | { template: 'cuts'; rulers: readonly Ruler[] };
}
/** One text cut in pieces: how long each is, and how much of its end the next one begins with. */
export interface Ruler {
  name: string;
  said: string;
  pieces: readonly { length: number; shared: number }[];
}
