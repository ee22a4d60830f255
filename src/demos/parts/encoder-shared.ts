import type { Vectors } from '~/lib/embedding/vectors';
import type { EmbedKind } from '~/lib/encoder/models';
import { HubProblem } from '~/lib/hub/problems';
import type { TokenVectors } from '~/lib/retrieval/late';
import {
  connectEmbedder,
  forgetEncoder,
  storedEncoder,
  type ModelRequest,
  type LoadedEncoder,
} from '~/workers/encoder';

/** The page's only encoder: the loaded model, and the work in progress. */
export interface EncoderState {
  encoder?: LoadedEncoder;
  doing:
    | { name: 'nothing' }
    | { name: 'loading'; asked: ModelRequest; done: number; of: number }
    | { name: 'failed'; asked: ModelRequest; error: unknown };
}

export interface EmbedProgress {
  signal?: AbortSignal;
  onProgress?: (done: number, of: number) => void;
}

const NOTHING: EncoderState['doing'] = { name: 'nothing' };
const worker = connectEmbedder();
const listeners = new Set<(state: EncoderState) => void>();
let state: EncoderState = { doing: NOTHING };
let turn = 0;

export const encoderState = (): EncoderState => state;

/** Calls a listener after every change. @returns a function that removes the listener */
export function onEncoder(listener: (state: EncoderState) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: EncoderState): void {
  state = next;
  for (const listener of listeners) listener(state);
}

export async function loadEncoder(asked: ModelRequest): Promise<void> {
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

/** After an error the worker may be stuck, so the next call starts a new one. */
function fail(asked: ModelRequest, error: unknown): void {
  worker.stop();
  become({ doing: { name: 'failed', asked, error } });
}

/** Cancels a load with all its requests. @returns true if one was cancelled */
export function cancelEncoder(): boolean {
  const isLoad = state.doing.name === 'loading';
  if (isLoad) {
    turn++;
    worker.stop();
    become({ doing: NOTHING });
  }
  return isLoad;
}

/** Unit vectors of texts, in order. @throws HubProblem `not-loaded`; any error of the worker */
export const embedWith = (
  texts: readonly string[],
  kind: EmbedKind,
  progress: EmbedProgress = {},
): Promise<Vectors> => asking(progress, () => worker.embed({ texts, kind }, progress));

/** The tokens of texts, in order. @throws as `embedWith` */
export const tokensWith = (
  texts: readonly string[],
  kind: EmbedKind,
  progress: EmbedProgress = {},
): Promise<TokenVectors[]> => asking(progress, () => worker.tokens({ texts, kind }, progress));

async function asking<T>(progress: EmbedProgress, ask: () => Promise<T>): Promise<T> {
  const { encoder } = state;
  if (!encoder) throw new HubProblem('not-loaded');
  try {
    return await ask();
  } catch (error) {
    progress.signal?.throwIfAborted();
    if (state.encoder === encoder) fail(encoder, error);
    throw error;
  }
}

/** Removes a model from this browser's store; a loaded one keeps working until the page is left. */
export async function removeEncoder(model: string): Promise<void> {
  await forgetEncoder(model);
  const { encoder, doing } = state;
  if (encoder?.model === model) encoder.stored = false;
  become({ encoder, doing });
}

/** Looks again whether this browser keeps the loaded model, after models were deleted by the list of all that is kept. */
export async function lookAgain(): Promise<void> {
  const { encoder } = state;
  if (encoder) encoder.stored = (await storedEncoder(encoder.model)) !== undefined;
  if (state.encoder === encoder) become(state);
}
