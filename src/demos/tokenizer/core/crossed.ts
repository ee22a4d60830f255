import { encoder } from '~/lib/text/byte-pairs/encode';
import { compareCosts, costOf, type Compared, type Cost } from '~/lib/text/byte-pairs/fertility';
import { openBytePairs } from '~/lib/text/byte-pairs/learn';
import type { Merge } from '~/lib/text/byte-pairs/merge';
import { trainingText, TRAININGS, type Parallel, type Training } from './training-text';

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
