import { parameterCount, type ModelConfig } from '../../tinylm';
import { trainedParameters } from '../../tuning';
import type { Answered } from './answers';
import type { Contender } from './names';
import { isTuned, trainsOf, tunedAs } from './rates';
import type { LabSettings } from './settings';

/** Work done on the way, in multiplications and additions. */
export interface Spent {
  /** Updates of the weights. */
  steps: number;
  work: number;
  /** What bringing in a change took, after it was ready the first time. */
  updateWork: number;
}

/** What a road costs; seconds are added by whoever holds a clock. */
export interface RoadCost {
  steps: number;
  /** To make it ready. */
  flops: number;
  /** To bring in changed facts: what that took on the task that has them; else, to make it ready again. */
  changeFlops: number;
  /** Kept beside the base model, or, from scratch, instead of it. */
  bytes: number;
  /** Of prompt and answer, mean. */
  tokensPerAnswer: number;
  /** Multiplications and additions of one answer: 2 a weight and token. */
  flopsPerAnswer: number;
}

/** Weights are kept as 16-bit numbers. */
const BYTES_A_WEIGHT = 2;

export function costOf(
  road: Contender,
  settings: LabSettings,
  config: ModelConfig,
  { steps, work, updateWork }: Spent,
  bytes: number,
  questions: readonly Answered[],
): RoadCost {
  const tokens = questions.reduce((sum, each) => sum + each.tokens, 0);
  const tokensPerAnswer = tokens / Math.max(1, questions.length);
  const multiplied = parameterCount(config) - config.vocabulary * config.width;
  return {
    steps,
    flops: work + updateWork,
    changeFlops: updateWork || (road === 'both' ? 0 : work),
    bytes: bytes + BYTES_A_WEIGHT * weightsOf(road, settings, config),
    tokensPerAnswer,
    flopsPerAnswer: 2 * multiplied * tokensPerAnswer,
  };
}

/** Weights that differ from the base. */
function weightsOf(road: Contender, settings: LabSettings, config: ModelConfig): number {
  if (!isTuned(road)) return 0;
  return tunedAs(road, settings) === 'scratch'
    ? parameterCount(config)
    : trainedParameters(config, trainsOf(road, settings));
}
