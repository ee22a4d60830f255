import { wilsonInterval } from '~/lib/evaluation/wilson';
import { moreQuestions, standingOf } from '~/lib/own/apart';
import {
  CUTS,
  isFound,
  taken,
  tokensTaken,
  type Cell,
  type Cut,
  type Ranking,
  type Room,
} from '~/lib/own/cells';
import { mean } from '~/lib/math/vector';
import type { Spot } from './speed';

/** The search that nobody has chosen. */
export const DEFAULT: Spot = { cut: 'paragraph', ranking: 'words' };

/** A cell as it is drawn: what is found of the questions that have an answer. */
export interface Filled extends Spot {
  cell: Cell;
  found: boolean[];
  k: number;
  low: number;
  high: number;
  /** Mean tokens of a prompt; 0 where none fits. */
  tokens: number;
}

export type Standing = NonNullable<ReturnType<typeof standingOf<Filled>>>;

/** The table in a room. @param counted places of the questions that have an answer */
export interface Table {
  filled: readonly Filled[];
  counted: readonly number[];
  standing: Standing | undefined;
  at: (cut: Cut, ranking: Ranking) => Filled | undefined;
}

export function tableOf(
  cells: readonly Cell[],
  { room, questions, answered }: { room: Room; questions: number; answered: readonly boolean[] },
): Table {
  const counted = Array.from({ length: questions }, (_, at) => at).filter((at) => answered[at]);
  const filled = cells
    .filter(({ placings }) => placings.length === questions)
    .map((cell) => filledOf(cell, counted, room));
  const fitting = filled.filter(({ tokens }) => tokens > 0);
  return {
    ...{ filled, counted },
    standing: counted.length > 0 ? standingOf(fitting) : undefined,
    at: (cut, ranking) => filled.find((one) => one.cut === cut && one.ranking === ranking),
  };
}

function filledOf(cell: Cell, counted: readonly number[], room: Room): Filled {
  const placings = counted.map((at) => cell.placings[at]!);
  const found = placings.map((one) => isFound(one, room));
  const k = found.filter(Boolean).length;
  const { low, high } = found.length > 0 ? wilsonInterval(k, found.length) : { low: 0, high: 1 };
  const tokens = placings.length > 0 ? mean(placings.map((one) => tokensTaken(one, room))) : 0;
  const { cut, ranking } = cell;
  return { cut, ranking, cell, found, k, low, high, tokens };
}

/** The cells of some columns that have not been computed, cut by cut. */
export const missingIn = (cells: readonly Cell[], rankings: readonly Ranking[]): Spot[] =>
  CUTS.flatMap((cut) => rankings.map((ranking) => ({ cut, ranking }))).filter(
    ({ cut, ranking }) => !cells.some((one) => one.cut === cut && one.ranking === ranking),
  );

/** How many passages of a cell a prompt usually takes, of as many as it may. */
export function fittingIn({ cell }: Filled, room: Room): number {
  const full = cell.placings.filter(({ tokens }) => tokens.length >= room.k);
  return full.length > 0 ? Math.round(mean(full.map((one) => taken(one, room)))) : room.k;
}

export const isSame = (one: Spot | undefined, other: Spot | undefined): boolean =>
  one?.cut === other?.cut && one?.ranking === other?.ranking;

/** A cell against another one of which either is the best. */
export interface Against {
  other: Filled;
  won: number;
  lost: number;
  p: number;
  adjusted: number;
  comparisons: number;
  apart: boolean;
  more: number | undefined;
}

/** The best against the default; every other one against the best. Undefined where there is nothing to compare. */
export function againstOf(one: Filled, { standing, at, counted }: Table): Against | undefined {
  if (!standing) return undefined;
  const { best, others } = standing;
  const isBest = one === best;
  const other = isBest ? at(DEFAULT.cut, DEFAULT.ranking) : best;
  const verdict = other && others.get(isBest ? other : one);
  if (!other || !verdict) return undefined;
  const { won, lost, level, ...rest } = verdict;
  const mine = isBest ? { won, lost } : { won: lost, lost: won };
  const more = moreQuestions(verdict, counted.length, level);
  return { ...rest, ...mine, other, comparisons: others.size, more };
}
