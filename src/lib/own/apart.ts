import { mcnemar } from '../evaluation/exact-tests';
import { holm } from '../evaluation/holm';
import { questionsShared } from '../evaluation/sample-size';
import { wilsonInterval, type ShareInterval } from '../evaluation/wilson';

/** For each question of a list whether it came out right; undefined where that is not known. */
export type Rights = readonly (boolean | undefined)[];

/** Questions that one of two alone got right. */
interface Duel {
  won: number;
  lost: number;
}

/** A duel with the exact test on the pairs (McNemar), as one of several comparisons. */
export interface Tested extends Duel {
  /** The questions that are known of both. */
  of: number;
  /** Of this pair alone. */
  p: number;
  /** The same by Holm, among all that are compared. */
  adjusted: number;
  /** What `p` is compared with. */
  level: number;
  apart: boolean;
}

/** The best of several against each of the others, any of which may have looked good by chance. */
export interface Ranked<E extends { rights: Rights }> {
  best: E;
  others: (Tested & { one: E })[];
  /** The first in the given order that is not told apart from the best: the best itself, or one that costs less. */
  least: E;
}

/** How often a difference may be found where there is none; and be found where it is as large as measured. */
export const SURE = 0.05;
export const POWER = 0.8;
/** More questions are asked for in steps, since the estimate is rough. */
const STEP = 10;

/** The right ones among those that are known, with the interval of their share (Wilson); undefined while none is. */
export function shareOf(
  rights: Rights,
): { right: number; of: number; interval: ShareInterval } | undefined {
  const known = rights.filter((one) => one !== undefined);
  const right = known.filter(Boolean).length;
  const of = known.length;
  return of === 0 ? undefined : { right, of, interval: wilsonInterval(right, of) };
}

/** @throws RangeError if the two were not asked the same questions */
function duelOf(one: Rights, other: Rights): Duel & { of: number } {
  if (one.length !== other.length)
    throw new RangeError(
      `duelOf: ${one.length} questions against ${other.length}; give both for the same questions.`,
    );
  const only = (mine: Rights, theirs: Rights) =>
    mine.filter((right, at) => right && theirs[at] === false).length;
  const of = one.filter((right, at) => right !== undefined && other[at] !== undefined).length;
  return { won: only(one, other), lost: only(other, one), of };
}

/** Each pair on the questions that are known of both, corrected for the number of pairs. */
export function tested(pairs: readonly (readonly [Rights, Rights])[]): Tested[] {
  const duels = pairs.map(([one, other]) => duelOf(one, other));
  const values = duels.map(({ won, lost }) => mcnemar(won, lost));
  const corrected = holm(values, SURE);
  return duels.map((duel, at) => {
    const { adjusted, level } = corrected[at]!;
    return { ...duel, p: values[at]!, adjusted, level, apart: adjusted < SURE };
  });
}

/** The best was picked by the same questions, so its lead is tested against every other. @param inOrder the cheapest first */
export function ranked<E extends { rights: Rights }>(inOrder: readonly E[]): Ranked<E> | undefined {
  if (inOrder.length === 0) return undefined;
  const share = ({ rights }: E) => {
    const { right, of } = shareOf(rights) ?? { right: 0, of: 1 };
    return right / of;
  };
  const best = inOrder.reduce((one, other) => (share(other) > share(one) ? other : one));
  const rest = inOrder.filter((one) => one !== best);
  const results = tested(rest.map((one) => [best.rights, one.rights]));
  const others = rest.map((one, at) => ({ ...results[at]!, one }));
  const worse = new Set(others.filter(({ apart }) => apart).map(({ one }) => one));
  return { best, others, least: inOrder.find((one) => !worse.has(one))! };
}

/**
 * How many questions more would tell two searches apart four times in five, if they went on as they did; undefined if
 * both won as many of those that both were asked.
 */
export function moreQuestions({ won, lost }: Duel, of: number, level: number): number | undefined {
  if (won === lost) return undefined;
  const needed = questionsShared(won / of, lost / of, { level, power: POWER });
  return Math.max(STEP, Math.ceil((needed - of) / STEP) * STEP);
}
