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
export type { MapLayout, OpenedMap, OpenMap } from '~/demos/embedding-map/worker/maps';
export type { Landed, Neighbourhoods } from '~/demos/embedding-map/worker/look';
export type { Wanted } from '~/demos/retriever/worker/embedders';
export type { Examined } from '~/demos/retriever/worker/clinic';
export type { HandbookResult } from '~/demos/retriever/worker/handbook';
export type { LoadedFile, RefusedFile } from '~/demos/retriever/worker/own-files';
export type { OwnResult } from '~/demos/retriever/worker/own-text';
export type { AbstainRan } from '~/demos/abstain/worker/abstaining';
export type { OpenedFinetune } from '~/demos/finetune/worker/finetune';
export type { Gauge } from './tinylm/gauge';
export type { PathsRan } from '~/demos/knowledge-paths/worker/paths';
export type { PromptRan } from '~/demos/prompt/worker/prompting';
export type { WalkRoad, Walked } from '~/demos/four-roads/worker/lab';
export type { OpenedRun, OpenRun, TrainOn } from '~/demos/trainer/worker/trainers';

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
