import type { Vectors } from '~/lib/embedding/vectors';
import type { EmbedKind } from '~/lib/encoder/models';
import { HubProblem } from '~/lib/hub/problems';
import {
  connectEmbedder,
  forgetEncoder,
  type AskedModel,
  type LoadedEncoder,
} from '~/workers/encoder';
import type { SizeTold } from './hosted/hosted-part';

/** The page's one encoder: what is loaded, and what goes on. */
export interface EncoderState {
  encoder?: LoadedEncoder;
  doing:
    | { name: 'nothing' }
    | { name: 'asking'; asked: AskedModel }
    | { name: 'loading'; asked: AskedModel; done: number; of: number }
    | { name: 'failed'; asked: AskedModel; error: unknown };
}

export interface EmbedProgress {
  signal?: AbortSignal;
  onProgress?: (done: number, of: number) => void;
}

const NOTHING: EncoderState['doing'] = { name: 'nothing' };
const worker = connectEmbedder();
const listeners = new Set<(state: EncoderState) => void>();
let state: EncoderState = { doing: NOTHING };
let asking: AbortController | undefined;
let turn = 0;

export const encoderState = (): EncoderState => state;

/** Tells of every change. @returns what to call to hear no more */
export function onEncoder(listener: (state: EncoderState) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: EncoderState): void {
  state = next;
  for (const listener of listeners) listener(state);
}

/** The size of a model, from this browser's store or its host; undefined if that failed or was cancelled. */
export async function askSize(asked: AskedModel): Promise<SizeTold | undefined> {
  const { signal } = (asking = new AbortController());
  const { encoder } = state;
  become({ encoder, doing: { name: 'asking', asked } });
  try {
    const size = await worker.size(asked, { signal });
    become({ encoder, doing: NOTHING });
    return size;
  } catch (error) {
    if (!signal.aborted) become({ encoder, doing: { name: 'failed', asked, error } });
    return undefined;
  }
}

/** Loads a model in place of the one before. */
export async function loadEncoder(asked: AskedModel): Promise<void> {
  const mine = ++turn;
  const loading = (done: number, of: number) => {
    if (mine === turn) become({ doing: { name: 'loading', asked, done, of } });
  };
  loading(0, 0);
  try {
    const encoder = await worker.load(asked, { onProgress: loading });
    if (mine === turn) become({ encoder, doing: NOTHING });
  } catch (error) {
    if (mine === turn) fail(asked, error);
  }
}

/** A worker in which something failed may be stuck: the next call starts a fresh one. */
function fail(asked: AskedModel, error: unknown): void {
  worker.stop();
  become({ doing: { name: 'failed', asked, error } });
}

/** Stops a question for a size, or a load with all its requests. */
export function cancelEncoder(): void {
  const { doing, encoder } = state;
  if (doing.name === 'asking') {
    asking?.abort();
    become({ encoder, doing: NOTHING });
  }
  if (doing.name === 'loading') {
    turn++;
    worker.stop();
    become({ doing: NOTHING });
  }
}

/** Unit vectors of texts, in their order. @throws HubProblem `not-loaded`; what the worker throws */
export async function embedWith(
  texts: readonly string[],
  kind: EmbedKind,
  progress: EmbedProgress = {},
): Promise<Vectors> {
  const { encoder } = state;
  if (!encoder) throw new HubProblem('not-loaded');
  try {
    return await worker.embed({ texts, kind }, progress);
  } catch (error) {
    progress.signal?.throwIfAborted();
    if (state.encoder === encoder) fail(encoder, error);
    throw error;
  }
}

/** Removes a model from this browser's store; one that is loaded works on until the page is left. */
export async function removeEncoder(asked: AskedModel): Promise<void> {
  await forgetEncoder(asked);
  const { encoder, doing } = state;
  const isThis = encoder?.model === asked.model && encoder.host === asked.host;
  if (isThis) encoder.kept = false;
  become({ encoder, doing });
}
