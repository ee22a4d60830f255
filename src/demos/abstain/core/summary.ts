import { seededRng } from '~/lib/math/rng';
import { earned, payingThreshold } from '~/lib/evaluation/abstention';
import { bootstrapStatistic } from '~/lib/evaluation/bootstrap';
import {
  brierScore,
  calibrationError,
  type Forecast,
  reliability,
} from '~/lib/evaluation/calibration';
import type { AbstainResult, Judged } from './run';
import { SEED, type LookSettings } from './settings';

/** Ways to decide: always answer, follow the model's own `unknown`, or apply a threshold to its confidence. */
export const POLICIES = ['always', 'own', 'threshold', 'tempered'] as const;
export type Policy = (typeof POLICIES)[number];

export type Calibration = ReturnType<typeof calibrationOf>;
export type Net = ReturnType<typeof netOf>;

/** Bootstrap samples; fewer than the usual thousand, since the page waits for them. */
const RESAMPLES = 500;
/** Draws of the error by chance. */
const DRAWS = 100;

export const judgedOf = ({ groups }: AbstainResult) => groups.flatMap(({ judged }) => judged);

const temperedOf = (judged: readonly Judged[]): Judged[] =>
  judged.map((each) => ({ ...each, confidence: each.tempered }));

/** Calibration of the confidence, as the model reports it and after temperature scaling. */
export function calibrationOf(result: AbstainResult, bins: number) {
  const judged = judgedOf(result);
  return { plain: calibrated(judged, bins), tempered: calibrated(temperedOf(judged), bins) };
}

function calibrated(judged: readonly Forecast[], bins: number) {
  const error = (some: readonly Forecast[]) => calibrationError(some, bins);
  const rng = seededRng(SEED);
  return {
    bins: reliability(judged, bins),
    /** Expected calibration error, 0 … 1, with its bootstrap interval. */
    error: error(judged),
    interval: bootstrapStatistic(judged, error, rng, { resamples: RESAMPLES }),
    /** The expected error of as many answers whose confidence is exactly true. */
    chance: errorByChance(judged, error),
    brier: brierScore(judged),
  };
}

/** Consistency resampling (Bröcker & Smith 2007): each answer is right with exactly its confidence. */
function errorByChance(judged: readonly Forecast[], error: (some: readonly Forecast[]) => number) {
  const rng = seededRng(SEED);
  const draw = () =>
    error(judged.map(({ confidence }) => ({ confidence, right: rng() < confidence })));
  return Array.from({ length: DRAWS }, draw).reduce((sum, one) => sum + one, 0) / DRAWS;
}

export function netOf(result: AbstainResult, { price }: Pick<LookSettings, 'price'>) {
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
