import type { EmbedderService } from './embedder.worker';
import type { ProjectionService } from './projection.worker';
import type { RetrieverService } from './retriever.worker';
import { connect } from './rpc';
import type { TinylmService } from './tinylm.worker';
import type { TokenizerService } from './tokenizer.worker';

export { RemoteError } from './rpc';
export { forgetModel, keptModel } from './embedder/kept';
export type { AskedModel } from './embedder/address';
export type { LoadedEncoder } from './embedder.worker';
export type { MapLayout, OpenedMap, OpenMap } from './projection/maps';
export type { Landed, Neighbourhoods } from './projection/look';
export type { Wanted } from './retriever/embedders';
export type { HandbookResult } from './retriever/handbook';
export type { LoadedFile, OwnResult } from './retriever/own-text';
export type { OpenedFinetune } from './tinylm/finetune';
export type { Gauge } from './tinylm/gauge';
export type { PromptRan } from './tinylm/prompting';
export type { WalkRoad, Walked } from './tinylm/lab';
export type { OpenedRun, OpenRun, TrainOn } from './tinylm/trainers';

/** The retriever: indexing and ranking, away from the page's thread. */
export const connectRetriever = () =>
  connect<RetrieverService>(
    () => new Worker(new URL('./retriever.worker.ts', import.meta.url), { type: 'module' }),
  );

/** The tiny model: training and answering, away from the page's thread. */
export const connectTinylm = () =>
  connect<TinylmService>(
    () => new Worker(new URL('./tinylm.worker.ts', import.meta.url), { type: 'module' }),
  );

/** The real encoder: fetching a model, and vectors of texts, away from the page's thread. */
export const connectEmbedder = () =>
  connect<EmbedderService>(
    () => new Worker(new URL('./embedder.worker.ts', import.meta.url), { type: 'module' }),
  );

/** The tokenizer: learning byte pairs and measuring them, away from the page's thread. */
export const connectTokenizer = () =>
  connect<TokenizerService>(
    () => new Worker(new URL('./tokenizer.worker.ts', import.meta.url), { type: 'module' }),
  );

/** Maps of vectors: projecting, measuring and asking them, away from the page's thread. */
export const connectProjection = () =>
  connect<ProjectionService>(
    () => new Worker(new URL('./projection.worker.ts', import.meta.url), { type: 'module' }),
  );
