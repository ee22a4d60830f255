import { parameterCount, type ModelConfig } from '~/lib/tinylm';
import type { Answered } from './answers';
import { BATCH } from '~/lib/tuning/settings';
import type { Contender } from '../names';
import type { Task } from '../task';
import { isTuned } from './rates';

/** Work done so far, in multiplications and additions. */
export interface Spent {
  steps: number;
  work: number;
  /** Work of all changes together, after the road was first ready. */
  updateWork: number;
  changes: number;
  /** Times the weights were tuned, and passages replaced, after the road was first ready. */
  tunings: number;
  swapped: number;
}

/** Costs of a road without seconds, which the caller adds if it has a clock. */
export interface RoadCost {
  steps: number;
  /** Multiplications and additions to make it ready. */
  flops: number;
  /** To apply a change: as measured if the task has changed facts, else the work of making it ready again. */
  changeFlops: number;
  /** Stored in addition to the base model, or instead of it for `scratch`. */
  bytes: number;
  /** Mean tokens of prompt and answer. */
  tokensPerAnswer: number;
  /** Multiplications and additions of one answer: 2 per weight and token. */
  flopsPerAnswer: number;
}

/** Weights are stored as 16-bit numbers. */
const BYTES_A_WEIGHT = 2;

export function costOf(
  road: Contender,
  config: ModelConfig,
  { steps, work, updateWork, changes }: Spent,
  { bytes, searchWork }: Pick<RoadCost, 'bytes'> & { searchWork: number },
  questions: readonly Answered[],
): RoadCost {
  const tokens = questions.reduce((sum, each) => sum + each.tokens, 0);
  const tokensPerAnswer = tokens / Math.max(1, questions.length);
  const weights = parameterCount(config);
  const multiplied = weights - config.vocabulary * config.width;
  return {
    steps,
    flops: work + updateWork,
    changeFlops: changes > 0 ? updateWork / changes : work,
    bytes: bytes + (isTuned(road) ? BYTES_A_WEIGHT * weights : 0),
    tokensPerAnswer,
    flopsPerAnswer: 2 * multiplied * tokensPerAnswer + searchWork,
  };
}

export interface Upkeep {
  /** Passages that were replaced. */
  documents: number;
  tunings: number;
  /** Tokens trained on in the whole year, and tokens of all prompts and answers. */
  trainedTokens: number;
  paidTokens: number;
}

/** Empty for tasks that do not span a year. @param context tokens of a training row */
export function upkeepOf(
  { later }: Pick<Task, 'later'>,
  { swapped: documents, tunings, steps }: Spent,
  context: number,
  questions: readonly Answered[],
): { upkeep?: Upkeep } {
  if (!later) return {};
  const trainedTokens = steps * BATCH * context;
  const paidTokens = questions.reduce((sum, { tokens }) => sum + tokens, 0);
  return { upkeep: { documents, tunings, trainedTokens, paidTokens } };
}

export interface Clock {
  /** To make it ready: training, or only writing the fixed part of the prompt and the index. */
  prepareSeconds: number;
  /** To apply the changed facts, on the task that has them. */
  updateSeconds: number;
  millisecondsPerAnswer: number;
}
