import type { Interval } from '../evaluation/bootstrap';
import { holm } from '../evaluation/holm';
import {
  pairedDifference,
  sumsOfGroups,
  throughJudge,
  type Difference,
  type JudgeTest,
} from '../evaluation/paired-difference';
import { roganGladen } from '../evaluation/rogan-gladen';
import { differenceSeen, questionsFor } from '../evaluation/sample-size';
import { signFlip } from '../evaluation/sign-flip';
import { wilsonInterval } from '../evaluation/wilson';
import { seededRng, type Rng } from '../math/rng';
import { mean } from '../math/vector';
import { POWER, SURE } from '../own/apart';
import { ScoresProblem } from './file';
import type { Scores, System } from './systems';

export interface Measured extends Interval {
  system: System;
  /** The questions that the share is of. */
  of: number;
}

/** One system beside the one that all are compared with, on the questions that both have a mark for. */
export interface Pair extends Measured {
  shared: number;
  /** The share of the other on the same questions. */
  base: Measured;
  difference: Difference;
  won: number;
  lost: number;
  /** The questions that came out differently: how far from the one to the other, −1 … 1. */
  flips: readonly { question: string; by: number }[];
  /** Of the randomisation test, by itself and by Holm among all pairs. */
  p: number;
  adjusted: number;
  apart: boolean;
  /** The smallest difference that so many questions find four times in five, and what one of five points would need. */
  seen: number;
  needed: number;
}

export interface Comparison {
  /** On the questions of the best pair. */
  base: Measured;
  /** In the order of the file. */
  pairs: readonly Pair[];
  /** The one with the most right; the first of several. */
  best: Pair;
  /** Systems that have no question in common with it. */
  unpaired: readonly System[];
  isClustered: boolean;
}

/** Fewer questions, or documents, can't show any difference: if all came out one way, p would be 2 / 2^n. */
export const FEWEST: number = Math.ceil(Math.log2(2 / SURE));

/** A difference of five points, for which every plan is asked. */
const FIVE_POINTS = 0.05;
const OPTIONS = { level: SURE, power: POWER };

/**
 * Every system beside one of them, on the questions that both were asked.
 *
 * @param judge where the marks are a judge's: on how many known answers it was right
 * @throws ScoresProblem `scores-unpaired` if no pair has a question in common
 */
export function comparisonOf(scores: Scores, base: System, judge?: JudgeTest): Comparison {
  const { systems, questions, documents } = scores;
  const shared = systems
    .filter((system) => system !== base)
    .map((system) => {
      const isShared = (at: number) => [system, base].every(({ marks }) => marks[at] !== undefined);
      return { system, both: [...questions.keys()].filter(isShared) };
    });
  const paired = shared.filter(({ both }) => both.length > 0);
  const unpaired = shared.filter(({ both }) => both.length === 0).map(({ system }) => system);
  if (paired.length === 0)
    throw new ScoresProblem('scores-unpaired', { one: base.name, other: unpaired[0]!.name });
  const rng = seededRng(1);
  const pairs = paired.map(({ system, both }) =>
    pairOf(scores, { system, base, both, judge, rng }),
  );
  const corrected = holm(pairs.map(({ p }) => p));
  const all = pairs.map((pair, at): Pair => {
    const { adjusted } = corrected[at]!;
    return { ...pair, adjusted, apart: adjusted < SURE };
  });
  const best = all.reduce((one, other) =>
    other.difference.mean > one.difference.mean ? other : one,
  );
  return {
    base: best.base,
    pairs: all,
    best,
    unpaired,
    isClustered: documents !== undefined,
  };
}

interface Compared {
  system: System;
  base: System;
  /** The questions that both have a mark for. */
  both: readonly number[];
  judge: JudgeTest | undefined;
  rng: Rng;
}

function pairOf({ questions, documents }: Scores, { system, base, both, judge, rng }: Compared) {
  const groups = both.map((at) => documents?.[at] || at);
  const measured = (one: System): Measured => ({
    system: one,
    of: both.length,
    ...shareOf(
      both.map((at) => one.marks[at]!),
      groups,
      judge,
    ),
  });
  const by = both.map((at) => system.marks[at]! - base.marks[at]!);
  const difference = pairedDifference(by, groups);
  const flips = by.flatMap((one, at) =>
    one ? [{ question: questions[both[at]!]!, by: one }] : [],
  );
  // Fewer questions are never told to be more.
  const effect = Math.max(1, difference.effect);
  const square = mean(by.map((value) => value ** 2)) || 1 / (both.length + 1);
  return {
    ...measured(system),
    base: measured(base),
    shared: both.length,
    flips,
    difference: (judge && throughJudge(difference, judge)) ?? difference,
    won: flips.filter((flip) => flip.by > 0).length,
    lost: flips.filter((flip) => flip.by < 0).length,
    p: signFlip(sumsOfGroups(by, groups), rng),
    seen: differenceSeen(both.length / effect, square, OPTIONS),
    needed: Math.ceil(questionsFor(FIVE_POINTS, square, OPTIONS) * effect),
  };
}

/** The share of right ones with its interval: Wilson's where each question stands alone and is right or wrong. */
function shareOf(
  marks: readonly number[],
  groups: readonly (string | number)[],
  judge: JudgeTest | undefined,
): Interval {
  const right = marks.reduce((sum, mark) => sum + mark, 0);
  const all = right / marks.length;
  const corrected = judge && roganGladen({ ...judge, saidRight: right, judged: marks.length });
  if (corrected) return { mean: corrected.share, low: corrected.low, high: corrected.high };
  const isPlain =
    marks.every((mark) => mark === 0 || mark === 1) && new Set(groups).size === marks.length;
  if (isPlain) return { mean: all, ...wilsonInterval(right, marks.length) };
  const { low, high } = pairedDifference(marks, groups);
  return { mean: all, low: Math.max(0, low), high };
}
