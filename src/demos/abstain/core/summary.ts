import { seededRng } from '~/lib/math/rng';
import { earned, payingThreshold, type Earned } from '~/lib/evaluation/abstention';
import { bootstrapStatistic } from '~/lib/evaluation/bootstrap-statistic';
import {
  type Bin,
  brierScore,
  calibrationError,
  type Forecast,
  reliability,
} from '~/lib/evaluation/calibration';
import type { ShareInterval } from '~/lib/evaluation/wilson';
import type { AbstainResult, Judged } from './run';
import type { LookSettings } from './settings';

/** Who decides whether to answer: nobody, the model's own `unknown`, a threshold on its confidence. */
export const POLICIES = ['always', 'own', 'threshold', 'tempered'] as const;
export type Policy = (typeof POLICIES)[number];

/** How well one kind of confidence says how often answers are right. */
interface Calibrated {
  bins: Bin[];
  /** Expected calibration error, 0 … 1, with its bootstrap interval. */
  error: number;
  interval: ShareInterval;
  /** The error that as many answers of this confidence would show if it were exactly true. */
  chance: number;
  brier: number;
}

export interface Calibration {
  plain: Calibrated;
  tempered: Calibrated;
}

/** The confidence from which an answer pays, and what each policy earns. */
export interface Net {
  threshold: number;
  policies: Record<Policy, Earned>;
}

/** Samples of the bootstrap; less than the thousand of a mean, since a page waits for it. */
const RESAMPLES = 500;
/** Draws of chance. */
const DRAWS = 100;

export const judgedOf = ({ groups }: AbstainResult): Judged[] =>
  groups.flatMap(({ judged }) => judged);

const temperedOf = (judged: readonly Judged[]): Judged[] =>
  judged.map((each) => ({ ...each, confidence: each.tempered }));

/** How far confidence can be taken at its word, as the model has it and after temperature scaling. */
export function calibrationOf(result: AbstainResult, bins: number): Calibration {
  const judged = judgedOf(result);
  const { seed } = result.asked;
  return {
    plain: calibrated(judged, bins, seed),
    tempered: calibrated(temperedOf(judged), bins, seed),
  };
}

function calibrated(judged: readonly Forecast[], bins: number, seed: number): Calibrated {
  const error = (some: readonly Forecast[]) => calibrationError(some, bins);
  const rng = seededRng(seed);
  return {
    bins: reliability(judged, bins),
    error: error(judged),
    interval: bootstrapStatistic(judged, error, rng, { resamples: RESAMPLES }),
    chance: errorByChance(judged, error, seed),
    brier: brierScore(judged),
  };
}

/** Consistency resampling (Bröcker & Smith 2007): answers right by a draw of just their confidence. */
function errorByChance(
  judged: readonly Forecast[],
  error: (some: readonly Forecast[]) => number,
  seed: number,
): number {
  const rng = seededRng(seed);
  const draw = () =>
    error(judged.map(({ confidence }) => ({ confidence, right: rng() < confidence })));
  return Array.from({ length: DRAWS }, draw).reduce((sum, one) => sum + one, 0) / DRAWS;
}

/** What answering earns at a price of a wrong answer. */
export function netOf(result: AbstainResult, { price }: Pick<LookSettings, 'price'>): Net {
  const judged = judgedOf(result);
  const tempered = temperedOf(judged);
  const threshold = payingThreshold(price);
  const from = (some: readonly Judged[], least: number) =>
    earned(some, ({ confidence }) => confidence >= least, price);
  return {
    threshold,
    policies: {
      always: earned(judged, () => true, price),
      own: earned(judged, ({ silent }) => !silent, price),
      threshold: from(judged, threshold),
      tempered: from(tempered, threshold),
    },
  };
}
