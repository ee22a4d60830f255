import type { HubProblemCode } from '../hub/problems';
import type { AdapterProblemCode } from '../llama/adapter/file';
import { Problem } from '../problem';

export type SettingProblemCode = 'most-range' | 'stops-range';

/**
 * The reasons why a language model in the tab cannot be loaded, or cannot write. Values in addition to those of a hub's
 * problems: `prompt-too-long` tokens, context; `missing-file` file; `no-adapter` name; the ranges value, min and
 * max.
 */
type ModelProblemCode =
  | HubProblemCode
  | SettingProblemCode
  | AdapterProblemCode
  | 'prompt-empty'
  | 'prompt-too-long'
  | 'missing-file'
  | 'no-adapter';

/** A language model that cannot be loaded, or that cannot write an answer. */
export class ModelProblem extends Problem<ModelProblemCode> {}
