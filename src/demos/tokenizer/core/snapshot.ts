import { encoder } from '~/lib/text/byte-pairs/encode';
import { compareCosts, costOf, type Compared, type Cost } from '~/lib/text/byte-pairs/fertility';
import { openBytePairs, type Learnt } from '~/lib/text/byte-pairs/learn';
import type { Merge } from '~/lib/text/byte-pairs/merge';
import {
  trainingText,
  TRAININGS,
  type Parallel,
  type Training,
  type Measured,
} from './training-text';
import type { VocabularyName } from '~/lib/text/vocabularies/names';

export type Comparison = Partial<Record<Measured, Compared>>;

/** A recorded run: merges as `left right count`, and the costs of parallel passages. */
export interface TokenizerSnapshot {
  merges: string[];
  compared: Comparison;
}

/** Costs of parallel texts by published vocabularies, each with the number of its tokens. */
export type PublishedCosts = Record<VocabularyName, Compared & { size: number }>;

/** The measured costs, with those of raw bytes added. */
export const comparison = (texts: readonly Parallel[], measured: Comparison): Comparison => ({
  none: compareCosts(costsWith(texts, [], 0)),
  ...measured,
});

export function readLearnt(merges: readonly string[]): Learnt {
  const rows = merges.map((merge) => merge.split(' ').map(Number));
  return {
    merges: rows.map(([left, right]) => [left!, right!] as const),
    counts: rows.map(([, , count]) => count!),
    ended: false,
  };
}

/** Every fourth text is held out, then the next, until each has been measured once. */
const FOLDS = 4;

/** The token costs of parallel texts under tokenizers that have not seen them. */
export interface Crossed {
  /** Up to `merges` for each text and fold, one learner per step; none twice, since fewer are a prefix of more. */
  learn(merges: number): Generator<number>;
  /** Costs with exactly this many merges, which must have been learned. */
  measure(merges: number): Record<Training, Compared>;
}

export const LEARNERS = FOLDS * TRAININGS.length;

/** Cross-validation over four folds: learns from three quarters of the texts and measures on the rest. */
export function openCrossed(texts: readonly Parallel[]): Crossed {
  const isApart = (fold: number) => (_: unknown, at: number) => at % FOLDS === fold;
  const learners = TRAININGS.flatMap((training) =>
    Array.from({ length: FOLDS }, (_, fold) => {
      const rest = texts.filter((text, at) => !isApart(fold)(text, at));
      return { training, fold, stepper: openBytePairs(trainingText(rest, training)), learnt: 0 };
    }),
  );
  const costsOf = (training: Training, merges: number) =>
    learners
      .filter((learner) => learner.training === training)
      .flatMap(({ fold, stepper }) =>
        costsWith(texts.filter(isApart(fold)), stepper.snapshot().merges, merges),
      );
  return {
    *learn(merges) {
      for (const [at, learner] of learners.entries()) {
        learner.stepper.advance(Math.max(0, merges - learner.learnt));
        learner.learnt = Math.max(merges, learner.learnt);
        yield at + 1;
      }
    },
    measure: (merges) => ({
      en: compareCosts(costsOf('en', merges)),
      zh: compareCosts(costsOf('zh', merges)),
      both: compareCosts(costsOf('both', merges)),
    }),
  };
}

export function costsWith(
  texts: readonly Parallel[],
  merges: readonly Merge[],
  most: number,
): { en: Cost; zh: Cost }[] {
  const cut = encoder(merges, most);
  return texts.map(({ en, zh }) => ({ en: costOf(en, cut), zh: costOf(zh, cut) }));
}
