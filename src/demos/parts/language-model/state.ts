import type { Measured } from '~/lib/language-model/pace';
import type { LoadedModel } from '~/workers/models';
import type { Writer } from './writer';

/** A model that can write, and where it runs. */
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

/** The page's only language model: the one that is ready, and the work in progress. */
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
const listeners = new Set<(state: ModelState) => void>();
let state: ModelState = { doing: NOTHING };

export const modelState = (): ModelState => state;

/** Calls a listener after every change. @returns a function that removes the listener */
export function onModel(listener: (state: ModelState) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes the state; the ready model stays unless another, or undefined, is given. */
export function become(next: Partial<ModelState>): void {
  state = { doing: NOTHING, ...('ready' in next ? {} : { ready: state.ready }), ...next };
  for (const listener of listeners) listener(state);
}
