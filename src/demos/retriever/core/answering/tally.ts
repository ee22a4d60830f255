import { mcnemar } from '~/lib/evaluation/exact-tests';
import { wilsonInterval, type ShareInterval } from '~/lib/evaluation/wilson';
import type { Share } from '~/demos/citations/core/measures';
import { isGood, type Judged, type Outcome } from './judge';
import type { Arm } from './messages';
import type { Sheet } from './sheet';

/** An answered question, asked with or without passages. */
export interface AnsweredQuestion {
  sheet: Sheet;
  arm: Arm;
  judged: Judged;
  /** Tokens of the thinking before the answer. */
  thought?: number;
}

/** A share of questions with its 95% interval, which is omitted if nothing was counted. */
export interface SureShare extends Share {
  interval?: ShareInterval;
}

/** The results of the questions asked in one way. */
export interface Tally {
  arm: Arm;
  /** Answered rightly, or declined if the text has no answer; of all questions. */
  good: SureShare;
  /** Answered rightly, of the questions that the text answers. */
  right: SureShare;
  /** Declined, of the questions that the text does not answer … */
  honest: SureShare;
  /** … and of those that it does. */
  silent: SureShare;
  /** Answers that cite a passage with the answer, of those that were given one. */
  citesIt: SureShare;
  /**
   * Sentences that pass the word check, of those that make a claim. Without
   * interval, since the sentences of one answer are correlated.
   */
  passes: Share;
}

/** The shares for one way of asking. */
export function tallyOf(arm: Arm, all: readonly AnsweredQuestion[]): Tally {
  const asked = all.filter((one) => one.arm === arm);
  const answerable = asked.filter(({ sheet }) => sheet.answerable);
  const without = asked.filter(({ sheet }) => sheet.answerable === false);
  const answered = asked.filter(({ judged }) => judged.given && !judged.declines);
  const claims = asked
    .flatMap(({ judged }) => judged.sentences)
    .filter(({ standing }) => standing !== 'declines');
  return {
    arm,
    good: share(asked, ({ outcome }) => isGood(outcome)),
    right: share(answerable, is('right')),
    honest: share(without, is('honest')),
    silent: share(answerable, is('silent')),
    citesIt: share(arm === 'bare' ? [] : answered, ({ citesIt }) => citesIt),
    passes: {
      count: claims.filter(({ standing }) => standing === 'passes').length,
      of: arm === 'bare' ? 0 : claims.length,
    },
  };
}

const is =
  (wanted: Outcome) =>
  ({ outcome }: Judged): boolean =>
    outcome === wanted;

function share(asked: readonly AnsweredQuestion[], counts: (judged: Judged) => boolean): SureShare {
  const [count, of] = [asked.filter(({ judged }) => counts(judged)).length, asked.length];
  return of === 0 ? { count, of } : { count, of, interval: wilsonInterval(count, of) };
}

/** The same questions asked both ways, counted by the ways that got them right. */
interface WithAndWithout {
  both: number;
  onlyWith: number;
  onlyWithout: number;
  neither: number;
  /** Probability that a fair coin splits the differing questions at least as unevenly (McNemar, exact). */
  p: number;
}

/** Compares the two ways on the questions that were asked both ways. */
export function compared(all: readonly AnsweredQuestion[]): WithAndWithout {
  const good = (arm: Arm) =>
    new Map(
      all
        .filter((one) => one.arm === arm)
        .map(({ sheet, judged }) => [sheet.id, isGood(judged.outcome)]),
    );
  const [given, bare] = [good('passages'), good('bare')];
  const shared = [...given].filter(([id]) => bare.has(id));
  const count = (one: boolean, other: boolean) =>
    shared.filter(([id, was]) => was === one && bare.get(id) === other).length;
  const [onlyWith, onlyWithout] = [count(true, false), count(false, true)];
  return {
    both: count(true, true),
    onlyWith,
    onlyWithout,
    neither: count(false, false),
    p: mcnemar(onlyWith, onlyWithout),
  };
}
