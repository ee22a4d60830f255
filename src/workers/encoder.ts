import type { EmbedderService } from './embedder.worker';
import embedderScript from './embedder.worker?worker&url';
import { ENCODERS } from './embedder/kind';
import type { AskedModel } from './hub/address';
import { forgetModel, keptModel } from './hub/kept';
import { connect } from './rpc';

// The door to the real encoder: apart from the others, since only a panel that is opened needs it.

export type { AskedModel } from './hub/address';
export type { LoadedEncoder } from './embedder.worker';

/** The real encoder: fetching a model, and vectors of texts, away from the page's thread. */
export const connectEmbedder = (onDeath?: () => void) =>
  connect<EmbedderService>(embedderScript, onDeath);

/** Bytes that this browser keeps of an encoder; undefined unless it keeps all that is needed. */
export const keptEncoder = async (asked: AskedModel) => (await keptModel(ENCODERS, asked))?.bytes;

/** Removes what this browser keeps of one encoder, and nothing else. @returns files removed */
export const forgetEncoder = (asked: AskedModel) => forgetModel(ENCODERS, asked);
