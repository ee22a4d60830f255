import { normalQuantile } from '../math/normal-quantile';
import type { JudgeTest } from './paired-difference';

/** A fallible judge: its verdicts on the answers in question, and on answers whose truth is known. */
export interface Judge extends JudgeTest {
  /** Answers it called right; `judged` counts all that it judged. */
  saidRight: number;
  judged: number;
}

export interface Corrected {
  /** The share that the judge calls right, 0 … 1. */
  apparent: number;
  /** The true share that explains the apparent one, limited to 0 … 1. */
  share: number;
  low: number;
  high: number;
}

/**
 * The true share of right answers, estimated from the verdicts of a fallible judge (Rogan & Gladen 1978): (said right +
 * specificity − 1) / (sensitivity + specificity − 1). The interval includes the uncertainty of the judge's own test
 * (their variance, by the delta method). 50 of 3,328 with a test of 130/157 and 3,308/3,324: 0.0124.
 *
 * @returns undefined if the judge is no better than a coin, since nothing follows from its verdicts
 */
export function roganGladen(judge: Judge): Corrected | undefined {
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
  const reach = normalQuantile(0.975) * Math.sqrt(variance);
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return {
    apparent,
    share: within(share),
    low: within(share - reach),
    high: within(share + reach),
  };
}
