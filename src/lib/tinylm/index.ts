export { accuracy, answers, answersShare, type Item } from './exact';
export {
  checkConfig,
  DEFAULT_SIZE,
  modelConfig,
  SIZE_NAMES,
  type ModelConfig,
  type SizeName,
} from './config';
export { checkpoint, restoreCheckpoint } from './checkpoint';
export { decode } from './decode';
export { generate, PromptTooLong, type Prefixes, type Written } from './generate';
export type { Backend } from './kernels/backend';
export { compileKernels, simdBackend } from './kernels/simd-backend';
export { merge } from './merge';
export { openModel, type Model } from './model';
export {
  clearGradients,
  OPTIMISER,
  resetOptimiser,
  update,
  type OptimiserSettings,
} from './optimiser';
export { parameterCount, parameters } from './parameters';
export { forward, logitsOf, rowsOf, statesAfter } from './pass';
export { withReplay } from './replay';
export { greedy, probabilities, sample } from './sample';
export { openSaved } from './weights';
export { PRETRAINING, rateAt, type Schedule } from './schedule';
export type { Shape } from './shapes';
export { lossAndGradients, trainStep, type Batch } from './train';
export { BLOCK_LAYERS, type AdapterPlace, type Trains } from './trains';
export { initialise, initialiseAdapters, readWeights, writeWeights } from './weights';
export { readModelFile, type SavedModel } from './weights-file';
export { workPerStep } from './work';
