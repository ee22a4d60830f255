import type { HubProblemCode } from '../hub/problems';
import { Problem } from '../problem';

/**
 * The reasons why a language model in the tab cannot be loaded, or cannot write. Values in addition to those of a hub's
 * problems: `prompt-too-long` tokens, context; `missing-file` file.
 */
type ModelProblemCode = HubProblemCode | 'prompt-empty' | 'prompt-too-long' | 'missing-file';

export class ModelProblem extends Problem<ModelProblemCode> {}
