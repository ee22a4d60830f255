import type { RetrieverService } from './retriever.worker';
import { connect } from './rpc';

export { RemoteError } from './rpc';
export type { HandbookResult } from './retriever/handbook';
export type { LoadedFile, OwnResult } from './retriever/own-text';

/** The retriever: indexing and ranking, away from the page's thread. */
export const connectRetriever = () =>
  connect<RetrieverService>(
    () => new Worker(new URL('./retriever.worker.ts', import.meta.url), { type: 'module' }),
  );
