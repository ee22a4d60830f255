import { LLAMA_SHELF, SMOLLM2_FILES } from '~/lib/llama/smollm2';
import type { ModelKind } from '../hub/address';

const [, , NETWORK, NUMBERS] = SMOLLM2_FILES;

/** The language model of this site, in files of its own form. */
export const LLAMAS: ModelKind = {
  store: 'crossroads-llama',
  shelf: LLAMA_SHELF,
  files: SMOLLM2_FILES,
  large: [NETWORK, NUMBERS],
};
