import { countWeights, MODEL_SHAPES } from '~/lib/cost/model-shape';
import { DEFAULT_SIZE, modelConfig, type ModelConfig } from '~/lib/tinylm/config';
import { parameterCount } from '~/lib/tinylm/parameters';
import { BATCH } from '~/lib/tuning/settings';
import { trainedParameters } from '~/lib/tuning/work';
import type { RoadCost } from './cost';
import type { Contender } from './names';
import { isTuned } from './rates';

/** One row of the ledger: the cost of the same run with a model of seven billion weights. */
interface ScaledCost {
  /** Multiplications and additions to make it ready, and the seconds they take. */
  flops: number;
  seconds: number;
  /** Stored in addition to the model, or instead of it: trained weights at 2 bytes each, texts as they are. */
  bytes: number;
  /** Tokens as in the tiny run; the work to read and write them, and its milliseconds. */
  tokensPerAnswer: number;
  flopsPerAnswer: number;
  millisecondsPerAnswer: number;
}

const SHAPE = MODEL_SHAPES['7b'];
const BYTES_A_WEIGHT = 2;

/**
 * The model and the machine that costs are scaled to: Llama 2 7B (Touvron et al. 2023), and
 * an accelerator with a peak of 312 · 10¹² operations a second in 16 bits, of which training
 * uses 40 %. Both are assumptions and must be shown with the figures.
 */
export const SCALED_TO = {
  weights: countWeights(SHAPE),
  peak: 312e12,
  used: 0.4,
} as const;

/** The configuration of the site's own models in either language. */
const SHIPPED = modelConfig(DEFAULT_SIZE, 296);

/**
 * The cost of a road with the same tokens on the larger model. Training takes 6 operations per weight and token (Kaplan
 * et al. 2020): 2 forward, 2 to pass the gradient on, 2 for the weight's own gradient. An answer takes 2 per weight and
 * token.
 *
 * @param cost of one run, or a mean of several
 * @param tiny the model that was run
 */
export function scaledCost(
  road: Contender,
  cost: Pick<RoadCost, 'steps' | 'tokensPerAnswer' | 'bytes'>,
  tiny: ModelConfig = SHIPPED,
): ScaledCost {
  const learning = isTuned(road) ? SCALED_TO.weights : 0;
  const flops = cost.steps * BATCH * tiny.context * 6 * learning;
  const flopsPerAnswer = 2 * SCALED_TO.weights * cost.tokensPerAnswer;
  const perSecond = SCALED_TO.peak * SCALED_TO.used;
  return {
    flops,
    seconds: flops / perSecond,
    bytes: textBytes(road, cost.bytes, tiny) + BYTES_A_WEIGHT * learning,
    tokensPerAnswer: cost.tokensPerAnswer,
    flopsPerAnswer,
    millisecondsPerAnswer: (1000 * flopsPerAnswer) / perSecond,
  };
}

/** Bytes of text and index, which do not grow with the model. */
function textBytes(road: Contender, bytes: number, tiny: ModelConfig): number {
  if (!isTuned(road)) return bytes;
  const weights =
    road === 'scratch' ? parameterCount(tiny) : trainedParameters(tiny, { kind: 'all' });
  return bytes - BYTES_A_WEIGHT * weights;
}
