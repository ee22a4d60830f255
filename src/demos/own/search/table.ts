import { moreQuestions, ranked, shareOf } from '~/lib/own/apart';
import { cutsOf, isFound, isSame, meanTokens, taken, USUAL } from '~/lib/own/cells';
import type { Cell, Ranking, Room, Spot } from '~/lib/own/cells';
import { placed } from '~/lib/own/holders';
import type { OwnQuestion } from '~/lib/own/questions';
import { mean } from '~/lib/math/vector';

export type Filled = ReturnType<typeof filledOf>;
export type Table = ReturnType<typeof tableOf>;

/** The table in a room. */
export function tableOf(cells: readonly Cell[], questions: readonly OwnQuestion[], room: Room) {
  /** The questions whose answers the texts have. */
  const counted = [...questions.keys()].filter((at) => placed(questions[at]!).length > 0);
  const filled = cells
    .filter(({ placings }) => placings.length === questions.length)
    .map((cell) => filledOf(cell, counted, room));
  const fitting = filled
    .filter(({ tokens }) => tokens > 0)
    .sort((one, other) => one.tokens - other.tokens || other.right - one.right);
  return {
    filled,
    counted,
    standing: counted.length > 0 ? ranked(fitting) : undefined,
    at: (spot: Spot) => filled.find((one) => isSame(one, spot)),
  };
}

/** A cell as it is drawn: what is found of the questions that have an answer; 0 tokens where no prompt has room. */
function filledOf(cell: Cell, counted: readonly number[], room: Room) {
  const placings = counted.map((at) => cell.placings[at]!);
  const rights = placings.map((one) => isFound(one, room));
  const { right, interval } = shareOf(rights) ?? { right: 0, interval: { low: 0, high: 1 } };
  const { cut, ranking } = cell;
  const tokens = meanTokens(placings, room);
  return { cut, ranking, cell, rights, right, ...interval, tokens };
}

export const missingIn = (cells: readonly Cell[], rankings: readonly Ranking[]): Spot[] =>
  cutsOf(cells)
    .flatMap((cut) => rankings.map((ranking) => ({ cut, ranking })))
    .filter((spot) => !cells.some((one) => isSame(one, spot)));

/** How many passages of a cell a prompt usually takes, of as many as it may. */
export function fittingIn({ cell }: Filled, room: Room): number {
  const full = cell.placings.filter(({ tokens }) => tokens.length >= room.k);
  return full.length > 0 ? Math.round(mean(full.map((one) => taken(one, room)))) : room.k;
}

/** The best against a cell; undefined for the best itself, and for one that takes no part. */
export const testOf = ({ standing }: Table, cell: Filled | undefined) =>
  standing?.others.find(({ one }) => one === cell);

/** The best against the usual one; every other one against the best. Undefined where there is nothing to compare. */
export function againstOf(one: Filled, table: Table) {
  const { standing, at, counted } = table;
  const isBest = one === standing?.best;
  const other = isBest ? at(USUAL) : standing?.best;
  const verdict = testOf(table, isBest ? other : one);
  if (!standing || !other || !verdict) return undefined;
  const { won, lost } = verdict;
  const mine = isBest ? { won, lost } : { won: lost, lost: won };
  const more = moreQuestions(verdict, counted.length, verdict.level);
  return { ...verdict, ...mine, other, comparisons: standing.others.length, more };
}
