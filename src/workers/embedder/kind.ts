import { ENCODER_SHELF, MODEL_FILES } from '~/lib/encoder/models';
import type { ModelKind } from '../hub/kind';

/** Sentence encoders, with 8-bit weights. */
export const ENCODERS: ModelKind = {
  store: 'crossroads-encoders',
  shelf: ENCODER_SHELF,
  files: MODEL_FILES,
};
