import { existsSync } from 'node:fs';
import { ENCODER_SHELF, MODEL_FILES } from '~/lib/encoder/models';

/** Encoders of this site that are there when it is built: the tiny one always, the real ones after `npm run models`. */
export const shippedEncoders = (): string[] =>
  ENCODER_SHELF.models.filter((model) =>
    MODEL_FILES.every((file) => existsSync(`public/${ENCODER_SHELF.folder}${model}/${file}`)),
  );
