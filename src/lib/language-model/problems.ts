import type { HubProblemCode } from '../hub/problems';
import { Problem } from '../problem';

/** What is wrong with the settings for writing. */
export type SettingProblemCode =
  | 'temperature-range'
  | 'top-p-range'
  | 'most-range'
  | 'seed-range'
  | 'stops-range';

/**
 * What can keep a language model in the tab from being loaded, or from writing. Values beside those that a
 * hub's problems have: `prompt-too-long` tokens, context; `template-failed` detail; `missing-file` file;
 * the ranges value, min and max.
 */
export type ModelProblemCode =
  | HubProblemCode
  | SettingProblemCode
  | 'prompt-empty'
  | 'prompt-too-long'
  | 'no-template'
  | 'template-failed'
  | 'missing-file'
  | 'no-webgpu';

/** A language model that cannot be loaded, or cannot write what it was asked to. */
export class ModelProblem extends Problem<ModelProblemCode> {}
