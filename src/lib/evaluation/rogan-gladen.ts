import { normalQuantile } from '../math/normal-quantile';

/** A judge that errs: what it said of the answers in question, and of answers whose truth was known. */
export interface Judge {
  /** Answers it called right, of all it judged. */
  saidRight: number;
  judged: number;
  /** Right answers it called right, of the right ones it was tested on. */
  foundRight: number;
  knownRight: number;
  /** Wrong answers it called wrong, of the wrong ones it was tested on. */
  foundWrong: number;
  knownWrong: number;
}

export interface Corrected {
  /** What the judge says, 0 … 1. */
  apparent: number;
  /** What must be true for it to say so, kept between 0 and 1. */
  share: number;
  low: number;
  high: number;
  /** How much of the truth the judge passes on: 1 for a perfect one, 0 for a coin. */
  youden: number;
}

/**
 * The true share of right answers behind the word of a judge that errs (Rogan & Gladen 1978):
 * (said right + specificity − 1) / (sensitivity + specificity − 1). The interval counts the judge's own test
 * too (their variance, the delta method). 50 of 3,328 by a test of 130/157 and 3,308/3,324: 0.0124.
 *
 * @returns undefined where the judge is no better than a coin: nothing can be concluded from it
 */
export function roganGladen(judge: Judge, level = 0.95): Corrected | undefined {
  const apparent = judge.saidRight / judge.judged;
  const sensitivity = judge.foundRight / judge.knownRight;
  const specificity = judge.foundWrong / judge.knownWrong;
  const youden = sensitivity + specificity - 1;
  if (youden <= 0) return undefined;
  const share = (apparent + specificity - 1) / youden;
  const spread = (p: number, n: number) => (p * (1 - p)) / n;
  const variance =
    (spread(apparent, judge.judged) +
      share ** 2 * spread(sensitivity, judge.knownRight) +
      (1 - share) ** 2 * spread(specificity, judge.knownWrong)) /
    youden ** 2;
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return {
    ...{ apparent, youden, share: within(share) },
    low: within(share - reach),
    high: within(share + reach),
  };
}
