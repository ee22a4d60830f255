import { greedy, probabilities } from '~/lib/tinylm';
import type { AnswerLogits } from './answer-logits';

/** The sizes of a push, from above `low` to below `high`, at which a question is answered right; none if low ≥ high. */
export type Right = readonly [low: number, high: number];

/** A size beyond which no push is tried: far above every difference of two logits. */
const FAR = 1_000;

/**
 * When is a question answered right, if `size` times a direction is added to all logits at each position of its answer?
 * A token is the likeliest if its logit is above every other one; each of these is a bound on the size.
 *
 *     logits 2 and 3, the first is right, direction 1 and 0 → sizes above 1
 *
 * @param direction a number for each token; for a bias on one token, 1 there and 0 elsewhere
 */
export function rightBetween(
  logits: AnswerLogits,
  answer: readonly number[],
  direction: ArrayLike<number>,
): Right {
  let low = -FAR;
  let high = FAR;
  logits.forEach((row, position) => {
    const right = answer[position]!;
    for (let token = 0; token < row.length; token++) {
      if (token === right) continue;
      const behind = row[token]! - row[right]!;
      const gain = direction[right]! - direction[token]!;
      if (gain > 0) low = Math.max(low, behind / gain);
      else if (gain < 0) high = Math.min(high, behind / gain);
      else if (behind > 0) high = low;
    }
  });
  return [low, high];
}

/**
 * When is a question answered right, if an answer is declined whose first token is less probable than a threshold? The
 * probability is that without `unknown`; an answer that says `unknown` by itself stays.
 */
export function declinedBelow(
  logits: AnswerLogits,
  answer: readonly number[],
  unknown: number,
): Right {
  const tokens = logits.map(greedy);
  const declines = tokens[0] === unknown;
  const others = logits[0]!.filter((_, token) => token !== unknown);
  const sureness = Math.max(...probabilities(others));
  if (answer[0] === unknown) return [declines ? -FAR : sureness, FAR];
  return tokens.every((token, i) => token === answer[i]) ? [-FAR, sureness] : [0, 0];
}

export const isRightAt = ([low, high]: Right, size: number): boolean => low < size && size < high;

/** The number of questions right at a size. */
export const rightAt = (all: readonly Right[], size: number): number =>
  all.filter((each) => isRightAt(each, size)).length;

/**
 * The size at which most of two kinds of question are right, each kind counting half (balanced accuracy). Between two
 * ends of intervals nothing changes, so the middles between them are all that can be tried; of equally good ones it is
 * the middle one.
 */
export function fittedSize(untold: readonly Right[], known: readonly Right[]): number {
  const ends = [...untold, ...known].flat().filter((end) => Math.abs(end) < FAR);
  const sorted = [...new Set([0, ...ends])].sort((a, b) => a - b);
  const middles = sorted.slice(1).map((end, i) => (end + sorted[i]!) / 2);
  const worth = (size: number) =>
    rightAt(untold, size) / untold.length + rightAt(known, size) / known.length;
  const tried = [0, ...middles].sort((a, b) => a - b).map((size) => [size, worth(size)] as const);
  const most = Math.max(...tried.map(([, value]) => value));
  const best = tried.filter(([, value]) => value === most).map(([size]) => size);
  return best[Math.floor((best.length - 1) / 2)]!;
}
