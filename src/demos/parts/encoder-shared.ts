import { ofRows, rowsOf, type Vectors } from '~/lib/embedding/vectors';
import { AT_ONCE, type EmbedKind } from '~/lib/encoder/models';
import { HubProblem } from '~/lib/hub/problems';
import { connectEmbedder, storedEncoder } from '~/workers/encoder';
import type { ModelRequest, LoadedEncoder } from '~/workers/encoder';

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
export async function embedWith(
  texts: readonly string[],
  kind: EmbedKind,
  progress: EmbedProgress = {},
): Promise<Vectors> {
  const parts = await inParts(texts, progress, (part) => worker.embed({ texts: part, kind }));
  return ofRows(parts.flatMap((part) => rowsOf(part)));
}

/** The tokens of texts, in order. @throws as `embedWith` */
export async function tokensWith(
  texts: readonly string[],
  kind: EmbedKind,
  progress: EmbedProgress = {},
) {
  const parts = await inParts(texts, progress, (part) => worker.tokens({ texts: part, kind }));
  return parts.flat();
}

async function inParts<T>(
  texts: readonly string[],
  { signal, onProgress }: EmbedProgress,
  ask: (part: readonly string[]) => Promise<T>,
): Promise<T[]> {
  const { encoder } = state;
  if (!encoder) throw new HubProblem('not-loaded');
  const parts: T[] = [];
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    try {
      parts.push(await ask(texts.slice(from, from + AT_ONCE)));
    } catch (error) {
      if (state.encoder === encoder) fail(encoder, error);
      throw error;
    }
    onProgress?.(Math.min(texts.length, from + AT_ONCE), texts.length);
  }
  return parts;
}

/** Looks again whether this browser keeps the loaded model, after models were deleted by the list of all that is kept. */
export async function lookAgain(): Promise<void> {
  const { encoder } = state;
  if (encoder) encoder.stored = (await storedEncoder(encoder.model)) !== undefined;
  if (state.encoder === encoder) become(state);
}
