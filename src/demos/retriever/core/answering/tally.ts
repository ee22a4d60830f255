import { mcnemar } from '~/lib/evaluation/exact-tests';
import { wilsonInterval, type ShareInterval } from '~/lib/evaluation/wilson';
import type { Share } from '~/demos/citations/core/measures';
import { isGood } from '~/lib/own/outcomes';
import type { Judged } from './judge';
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
interface SureShare extends Share {
  interval?: ShareInterval;
}

/** Answered rightly, or declined if the text has no answer; of all questions asked in one way. */
export function goodOf(arm: Arm, all: readonly AnsweredQuestion[]): SureShare {
  const asked = all.filter((one) => one.arm === arm);
  const [count, of] = [asked.filter(({ judged }) => isGood(judged.outcome)).length, asked.length];
  return of === 0 ? { count, of } : { count, of, interval: wilsonInterval(count, of) };
}

/** The same questions asked both ways, counted by the ways that got them right. */
interface WithAndWithout {
  onlyWith: number;
  onlyWithout: number;
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
  return { onlyWith, onlyWithout, p: mcnemar(onlyWith, onlyWithout) };
}
