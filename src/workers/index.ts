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
export type { Addresses, OpenedMap, Twins } from '~/demos/embedding-map/worker/scenes';
export type { OwnFacts, OwnSheet } from '~/demos/retriever/worker/cells';
export type { VectorRequest } from '~/demos/retriever/worker/embedders';
export type { OwnSheets } from '~/demos/retriever/worker/panels';
export type { CountedBy, CutBy } from '~/demos/tokenizer/worker/vocabularies';
export type { Part } from '~/demos/retriever/worker/asked';
export type { RefusedFile } from '~/demos/retriever/worker/own-files';
export type { FileLook, Placed, Sheet } from '~/demos/retriever/worker/look';
export type { AbstainRan } from '~/demos/abstain/worker/abstaining';
export type { OpenedFinetune } from '~/demos/finetune/worker/finetune';
export type { DeviceSpeed } from './tinylm/device-speed';
export type { PromptRan } from '~/demos/prompt/worker/prompting';
export type { OpenRoad, RoadAdvance } from '~/demos/four-roads/worker/lab';
export type { OpenedRun, OpenRun, TrainOn } from '~/demos/trainer/worker/trainers';

export const connectRetriever = (onDeath?: () => void) =>
  connect<RetrieverService>(retrieverScript, onDeath);

export const connectTinylm = (onDeath?: () => void) =>
  connect<TinylmService>(tinylmScript, onDeath);

export const connectTokenizer = (onDeath?: () => void) =>
  connect<TokenizerService>(tokenizerScript, onDeath);

export const connectProjection = (onDeath?: () => void) =>
  connect<ProjectionService>(projectionScript, onDeath);
