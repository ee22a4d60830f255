import { existsSync } from 'node:fs';
import { ENCODER_SHELF, MODEL_FILES, REAL, type RealEncoder } from '~/lib/encoder/models';
import { filesOf, vectorPath } from '~/lib/encoder/vectors/corpora';

/** Encoders of this site that are there when it is built: the tiny one always, the real ones after `npm run models`. */
export const shippedEncoders = (): string[] =>
  ENCODER_SHELF.models.filter((model) =>
    MODEL_FILES.every((file) => existsSync(`public/${ENCODER_SHELF.folder}${model}/${file}`)),
  );

/** Those with the vectors of what the site ships. */
export function encodersWithVectors(): RealEncoder[] {
  const shipped = shippedEncoders();
  return REAL.filter(
    (model) =>
      shipped.includes(model) &&
      filesOf(model).every((file) => existsSync(`public/${vectorPath(file)}`)),
  );
}
