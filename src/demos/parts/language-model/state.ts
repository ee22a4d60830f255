import { effect, signal, untracked, type ReadonlySignal, computed } from '@preact/signals-core';
import type { Measured } from '~/lib/language-model/pace';
import type { LoadedModel } from '~/workers/models';
import type { WriterAbout } from '~/lib/language-model/about';
import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';

export interface Ready {
  writer: Writer;
  /** Set if it runs in this tab. */
  loaded?: LoadedModel;
  /** Set if it runs on the reader's server. */
  served?: Served;
  /** Its measured speed; only in this tab, where measuring sends nothing to anyone. */
  pace?: Measured;
}

export interface Served {
  address: string;
  model: string;
}

export interface ModelState {
  ready?: Ready;
  doing:
    | { name: 'nothing' }
    | { name: 'loading'; done: number; of: number }
    | { name: 'gauging' }
    | { name: 'listing'; address: string }
    | { name: 'failed'; error: unknown };
}

const NOTHING: ModelState['doing'] = { name: 'nothing' };
const state = signal<ModelState>({ doing: NOTHING });
export const model: ReadonlySignal<ModelState> = state;

export const modelState = (): ModelState => state.peek();

/** Calls a listener now, and after every change. */
export const onModel = (listener: (now: ModelState) => void) =>
  effect(() => {
    const now = state.value;
    untracked(() => listener(now));
  });

/** Changes the state; the ready model stays unless another, or undefined, is given. */
export function become(next: Partial<ModelState>): void {
  const { ready } = state.peek();
  state.value = { doing: NOTHING, ...(!('ready' in next) && { ready }), ...next };
}

export const modelReady = computed(() => model.value.ready);

export interface Writer {
  about: WriterAbout;
  /** @throws RemoteError with the code of the error */
  write(
    prompt: readonly [ModelPrompt],
    settings: WritingSettings,
  ): Promise<readonly [WrittenAnswer]>;
  /** Ends the current writing between two tokens: the answer so far is returned as `stopped`. */
  stop(): void;
  /** Tells the seconds of a silence, and once it is over; missing in this tab. @returns what removes the listener */
  onSilence?(listener: (seconds: number | undefined) => void): () => void;
}
