import type { EmbedderService } from './embedder.worker';
import embedderScript from './embedder.worker?worker&url';
import { ENCODERS } from './hub/address';
import { storedModelSize } from './hub/stored-file';
import { connector } from './rpc';

// The public interface of the encoder worker, separate from the others since only an opened panel
// needs it.

export type { ModelRequest } from './hub/address';
export type { LoadedEncoder } from './embedder.worker';

export const connectEmbedder = connector<EmbedderService>(embedderScript);

/** Bytes of an encoder that this browser keeps; undefined unless it keeps all of its files. */
export const storedEncoder = (model: string) => storedModelSize(ENCODERS, model);
