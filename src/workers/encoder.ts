// The door to the real encoder: apart from the others, since only a panel that is opened needs it.
import embedderScript from './embedder.worker.ts?worker&url';
import type { EmbedderService } from './embedder.worker';
import { connect } from './rpc';

export { forgetEncoder, keptEncoder } from './embedder/kept';
export type { AskedModel } from './hub/address';
export type { LoadedEncoder } from './embedder.worker';

/** The real encoder: fetching a model, and vectors of texts, away from the page's thread. */
export const connectEmbedder = (onDeath?: () => void) =>
  connect<EmbedderService>(embedderScript, onDeath);
