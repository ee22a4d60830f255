import type { RetrieverService } from './retriever.worker';
import { connect } from './rpc';
import type { TinylmService } from './tinylm.worker';

export { RemoteError } from './rpc';
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
