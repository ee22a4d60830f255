import { mcnemar } from '~/lib/evaluation/exact-tests';
import { wilsonInterval, type ShareInterval } from '~/lib/evaluation/wilson';
import type { Share } from '~/demos/citations/core/measures';
import { isGood, type Judged, type Outcome } from './judge';
import type { Arm } from './messages';
import type { Sheet } from './sheet';

/** A question answered, with its passages or without. */
export interface Asked {
  sheet: Sheet;
  arm: Arm;
  judged: Judged;
  /** Tokens of a thought that came before the answer. */
  thought?: number;
}

/** A share of questions with its 95% interval; without one where nothing was counted. */
export interface SureShare extends Share {
  interval?: ShareInterval;
}

/** What came of the questions that were asked in one way. */
export interface Tally {
  arm: Arm;
  /** As it should be: answered rightly, or declined where the text has no answer. Of all. */
  good: SureShare;
  /** Says what it must, of the questions that the text answers. */
  right: SureShare;
  /** Says that there is no answer, of the questions that the text does not answer … */
  honest: SureShare;
  /** … and of those that it does. */
  silent: SureShare;
  /** Cites a passage that holds the answer, of the answers that were given one. */
  citesIt: SureShare;
  /** Sentences that pass the check by words, of those that claim something. No interval: those of one answer are alike. */
  passes: Share;
}

/** The shares of one way of asking. */
export function tallyOf(arm: Arm, all: readonly Asked[]): Tally {
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

function share(asked: readonly Asked[], counts: (judged: Judged) => boolean): SureShare {
  const [count, of] = [asked.filter(({ judged }) => counts(judged)).length, asked.length];
  return of === 0 ? { count, of } : { count, of, interval: wilsonInterval(count, of) };
}

/** The same questions asked in both ways: where one alone was as it should be. */
interface WithAndWithout {
  both: number;
  onlyWith: number;
  onlyWithout: number;
  neither: number;
  /** How often a fair coin splits the questions that differ at least as unevenly (McNemar, exact). */
  p: number;
}

/** Compares both ways on the questions that were asked in both. */
export function compared(all: readonly Asked[]): WithAndWithout {
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
