import projectionScript from './projection.worker.ts?worker&url';
import retrieverScript from './retriever.worker.ts?worker&url';
import tinylmScript from './tinylm.worker.ts?worker&url';
import tokenizerScript from './tokenizer.worker.ts?worker&url';
import type { ProjectionService } from './projection.worker';
import type { RetrieverService } from './retriever.worker';
import { connect } from './rpc';
import type { TinylmService } from './tinylm.worker';
import type { TokenizerService } from './tokenizer.worker';

export { RemoteError } from './rpc';
export type { MapLayout, OpenedMap, OpenMap } from './projection/maps';
export type { Landed, Neighbourhoods } from './projection/look';
export type { Wanted } from './retriever/embedders';
export type { Examined } from './retriever/clinic';
export type { HandbookResult } from './retriever/handbook';
export type { LoadedFile, RefusedFile } from './retriever/own-files';
export type { OwnResult } from './retriever/own-text';
export type { AbstainRan } from './tinylm/abstaining';
export type { OpenedFinetune } from './tinylm/finetune';
export type { Gauge } from './tinylm/gauge';
export type { PathsRan } from './tinylm/paths';
export type { PromptRan } from './tinylm/prompting';
export type { WalkRoad, Walked } from './tinylm/lab';
export type { OpenedRun, OpenRun, TrainOn } from './tinylm/trainers';

/** The retriever: indexing and ranking, away from the page's thread. */
export const connectRetriever = (onDeath?: () => void) =>
  connect<RetrieverService>(retrieverScript, onDeath);

/** The tiny model: training and answering, away from the page's thread. */
export const connectTinylm = (onDeath?: () => void) =>
  connect<TinylmService>(tinylmScript, onDeath);

/** The tokenizer: learning byte pairs and measuring them, away from the page's thread. */
export const connectTokenizer = (onDeath?: () => void) =>
  connect<TokenizerService>(tokenizerScript, onDeath);

/** Maps of vectors: projecting, measuring and asking them, away from the page's thread. */
export const connectProjection = (onDeath?: () => void) =>
  connect<ProjectionService>(projectionScript, onDeath);
