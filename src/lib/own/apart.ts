import { mcnemar } from '../evaluation/exact-tests';
import { holm } from '../evaluation/holm';
import { questionsShared } from '../evaluation/sample-size';

/** For each question of a list whether it came out right; undefined where that is not known. */
export type Rights = readonly (boolean | undefined)[];

/** Questions that one of two alone got right. */
export interface Duel {
  won: number;
  lost: number;
}

/** A duel with the best of several, of which any may have looked good by chance. */
interface Verdict extends Duel {
  /** Of the exact test of this pair alone. */
  p: number;
  /** The same by Holm, among all that are compared with the best. */
  adjusted: number;
  /** What `p` is compared with. */
  level: number;
  apart: boolean;
}

/** What stands in a cell of the table: the questions that are found, and the mean tokens of a prompt. */
export interface Entry {
  found: readonly boolean[];
  tokens: number;
}

/** A table as far as its questions tell its cells apart. */
interface Standing<E extends Entry> {
  best: E;
  /** Every other one, as the best did against it. */
  others: ReadonlyMap<E, Verdict>;
  /** Of the best and those that are not told apart from it, the one with the fewest tokens. */
  cheapest: E;
}

/** How often a difference may be found where there is none; and be found where it is as large as measured. */
const SURE = 0.05;
const POWER = 0.8;
/** More questions are asked for in steps, since the estimate is rough. */
const STEP = 10;

/**
 * How often one was right where the other was not, on the questions that are known of both.
 *
 * @throws RangeError if the two were not asked the same questions
 */
export function duelOf(one: Rights, other: Rights): Duel {
  if (one.length !== other.length)
    throw new RangeError(
      `duelOf: ${one.length} questions against ${other.length}; give both for the same questions.`,
    );
  const only = (mine: Rights, theirs: Rights) =>
    mine.filter((right, at) => right && theirs[at] === false).length;
  return { won: only(one, other), lost: only(other, one) };
}

const count = ({ found }: Entry): number => found.filter(Boolean).length;

/**
 * The best of several searches, and which of the others the questions tell apart from it. The best was picked by the
 * same questions, so its lead is tested against every other one, with the correction by Holm.
 *
 * @returns undefined if there is none
 */
export function standingOf<E extends Entry>(entries: readonly E[]): Standing<E> | undefined {
  const [best, ...rest] = entries.toSorted((a, b) => count(b) - count(a) || a.tokens - b.tokens);
  if (!best) return undefined;
  const duels = rest.map((other) => duelOf(best.found, other.found));
  const values = duels.map(({ won, lost }) => mcnemar(won, lost));
  const corrected = holm(values);
  const others = new Map(
    rest.map((other, at) => {
      const { adjusted, level } = corrected[at]!;
      const verdict = { ...duels[at]!, p: values[at]!, adjusted, level, apart: adjusted < SURE };
      return [other, verdict] as const;
    }),
  );
  const equals = [best, ...rest.filter((other) => !others.get(other)!.apart)];
  const [cheapest] = equals.toSorted((a, b) => a.tokens - b.tokens || count(b) - count(a));
  return { best, others, cheapest: cheapest! };
}

/**
 * How many questions more would tell two searches apart four times in five, if they went on as they did; undefined if
 * both won as many.
 *
 * @param of the questions that both were asked
 * @param level of the corrected test
 */
export function moreQuestions({ won, lost }: Duel, of: number, level: number): number | undefined {
  if (won === lost) return undefined;
  const needed = questionsShared(won / of, lost / of, { level, power: POWER });
  return Math.max(STEP, Math.ceil((needed - of) / STEP) * STEP);
}
