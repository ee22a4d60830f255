import { countWeights, MATRICES, matrixSize, MODEL_SHAPES } from '~/lib/cost/model-shape';
import { DEFAULT_SIZE, modelConfig, type ModelConfig } from '~/lib/tinylm/config';
import { parameterCount } from '~/lib/tinylm/parameters';
import { BATCH } from '~/lib/tuning/settings';
import { trainedParameters } from '~/lib/tuning/work';
import type { RoadCost } from './cost';
import type { Contender } from './names';
import { isTuned, trainsOf, tunedAs } from './rates';
import type { LabSettings } from './settings';

/** Selects the sentence that explains how the work to make a road ready was computed. */
type ScaleFormula = 'nothing' | 'all' | 'lora' | 'head';

/** One row of the ledger: the cost of the same run with a model of seven billion weights. */
interface ScaledCost {
  formula: ScaleFormula;
  /** Number of weights that are trained. */
  learning: number;
  /** Tokens trained on, as in the tiny run. */
  trainedTokens: number;
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
 * The cost of a road with the same tokens on the larger model. Training takes 6 operations per
 * weight and token (Kaplan et al. 2020): 2 forward, 2 to pass the gradient on, 2 for the weight's
 * own gradient; so LoRA takes 4 per frozen weight and 6 per added one, and the head 2 per frozen
 * weight and 4 per weight of its own. An answer takes 2 per weight and token.
 *
 * @param cost of one run, or a mean of several
 * @param tiny the model that was run
 */
export function scaledCost(
  road: Contender,
  settings: LabSettings,
  cost: Pick<RoadCost, 'steps' | 'tokensPerAnswer' | 'bytes'>,
  tiny: ModelConfig = SHIPPED,
): ScaledCost {
  const formula = formulaOf(road, settings);
  const learning = learningIn(formula, settings.rank);
  const trainedTokens = cost.steps * BATCH * tiny.context;
  const flops = trainedTokens * operationsAToken(formula, learning);
  const flopsPerAnswer = 2 * SCALED_TO.weights * cost.tokensPerAnswer;
  const perSecond = SCALED_TO.peak * SCALED_TO.used;
  return {
    ...{ formula, learning, trainedTokens, flops },
    seconds: flops / perSecond,
    bytes: textBytes(road, settings, cost.bytes, tiny) + BYTES_A_WEIGHT * learning,
    tokensPerAnswer: cost.tokensPerAnswer,
    flopsPerAnswer,
    millisecondsPerAnswer: (1000 * flopsPerAnswer) / perSecond,
  };
}

/** Bytes of text and index, which do not grow with the model. */
function textBytes(road: Contender, settings: LabSettings, bytes: number, tiny: ModelConfig) {
  if (!isTuned(road)) return bytes;
  const scratch = tunedAs(road, settings) === 'scratch';
  const trains = trainsOf(road, settings);
  const weights = scratch ? parameterCount(tiny) : trainedParameters(tiny, trains);
  return bytes - BYTES_A_WEIGHT * weights;
}

function formulaOf(road: Contender, settings: LabSettings): ScaleFormula {
  if (!isTuned(road)) return 'nothing';
  const kind = tunedAs(road, settings);
  return kind === 'lora' || kind === 'head' ? kind : 'all';
}

function learningIn(formula: ScaleFormula, rank: number): number {
  switch (formula) {
    case 'nothing':
      return 0;
    case 'all':
      return SCALED_TO.weights;
    case 'head':
      return SHAPE.vocabulary * SHAPE.width;
    case 'lora':
      return SHAPE.layers * rank * MATRICES.reduce((sum, name) => sum + sides(name), 0);
  }
}

/** d_in + d_out of a matrix: the weights that a rank of 1 adds to it. */
function sides(name: (typeof MATRICES)[number]): number {
  const [into, out] = matrixSize(SHAPE, name);
  return into + out;
}

function operationsAToken(formula: ScaleFormula, learning: number): number {
  const { weights } = SCALED_TO;
  switch (formula) {
    case 'nothing':
      return 0;
    case 'all':
      return 6 * weights;
    case 'head':
      return 2 * (weights - learning) + 4 * learning;
    case 'lora':
      return 4 * weights + 6 * learning;
  }
}
