import { parameterCount, type ModelConfig } from '~/lib/tinylm';
import { trainedParameters } from '~/lib/tuning';
import { RELATIONS } from '~/lib/world';
import type { Answered } from './answers';
import type { Contender } from './names';
import { isTuned, trainsOf, tunedAs, tunesOnce } from './rates';
import type { LabSettings } from './settings';

/** Work done on the way, in multiplications and additions. */
export interface Spent {
  /** Updates of the weights. */
  steps: number;
  work: number;
  /** What bringing in a change took, after it was ready the first time; of several changes, all together. */
  updateWork: number;
  /** Changes that were brought in. */
  changes: number;
  /** Times that weights were tuned, and passages that were replaced, after it was ready the first time. */
  tunings: number;
  swapped: number;
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

/** What stands beside the model: bytes, and the work of one search. */
export interface Kept {
  bytes: number;
  searchWork: number;
}

/** Weights are kept as 16-bit numbers. */
const BYTES_A_WEIGHT = 2;
/** Classes that a classifier weighs for each word. */
const DESKS = RELATIONS.length;

export function costOf(
  road: Contender,
  settings: LabSettings,
  config: ModelConfig,
  { steps, work, updateWork, changes }: Spent,
  { bytes, searchWork }: Kept,
  questions: readonly Answered[],
): RoadCost {
  const tokens = questions.reduce((sum, each) => sum + each.tokens, 0);
  const tokensPerAnswer = tokens / Math.max(1, questions.length);
  const multiplied = parameterCount(config) - config.vocabulary * config.width;
  return {
    steps,
    flops: work + updateWork,
    changeFlops: changes > 0 ? updateWork / changes : tunesOnce(road) ? 0 : work,
    bytes: bytes + BYTES_A_WEIGHT * weightsOf(road, settings, config),
    tokensPerAnswer,
    flopsPerAnswer: 2 * multiplied * tokensPerAnswer + searchWork,
  };
}

/** The cost of counted words: the classifier that is fitted to them, and one product with it an answer. */
export function countsCost(
  { bytes }: Pick<Kept, 'bytes'>,
  { work }: Spent,
  questions: readonly Answered[],
): RoadCost {
  const tokens = questions.reduce((sum, each) => sum + each.tokens, 0);
  const tokensPerAnswer = tokens / Math.max(1, questions.length);
  const flopsPerAnswer = 2 * DESKS * tokensPerAnswer;
  return { steps: 0, flops: work, changeFlops: work, bytes, tokensPerAnswer, flopsPerAnswer };
}

/** Weights that differ from the base. */
function weightsOf(road: Contender, settings: LabSettings, config: ModelConfig): number {
  if (!isTuned(road)) return 0;
  return tunedAs(road, settings) === 'scratch'
    ? parameterCount(config)
    : trainedParameters(config, trainsOf(road, settings));
}
