import { ENCODER_SHELF, MODEL_FILES } from '~/lib/encoder/models';
import type { ModelKind } from '../hub/address';

/** The file of the network, with 8-bit weights. */
export const NETWORK = MODEL_FILES.at(-1)!;

/** Sentence encoders, with 8-bit weights. */
export const ENCODERS: ModelKind = {
  store: 'crossroads-encoders',
  shelf: ENCODER_SHELF,
  files: MODEL_FILES,
  large: [NETWORK],
};
