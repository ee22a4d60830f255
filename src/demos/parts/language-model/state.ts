import type { Measured } from '~/lib/language-model/pace';
import type { AskedWriter, LoadedModel } from '~/workers/models';
import type { Writer } from './writer';

/** A model that writes, and where it is. */
export interface Ready {
  writer: Writer;
  /** In this tab. */
  loaded?: LoadedModel;
  /** It was trained on this page. */
  trained?: boolean;
  /** On the reader's server. */
  served?: Served;
  /** What a short writing showed; only in this tab, where nobody is sent anything by it. */
  pace?: Measured;
}

export interface Served {
  address: string;
  model: string;
}

/** A model that was trained on this page, by what its button calls it. */
interface TrainedAsked {
  trained: string;
}

export type Asked = AskedWriter | TrainedAsked;

/** The page's one language model: what is ready, and what goes on. */
export interface ModelState {
  ready?: Ready;
  doing:
    | { name: 'nothing' }
    | { name: 'asking'; asked: Asked }
    | { name: 'loading'; asked: Asked; done: number; of: number }
    | { name: 'gauging'; asked: Asked }
    | { name: 'listing'; address: string }
    | { name: 'failed'; at: 'tab' | 'server'; error: unknown };
}

const NOTHING: ModelState['doing'] = { name: 'nothing' };
const listeners = new Set<(state: ModelState) => void>();
let state: ModelState = { doing: NOTHING };

export const modelState = (): ModelState => state;

/** Tells of every change. @returns what to call to hear no more */
export function onModel(listener: (state: ModelState) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells when another model writes from now on, or none. @returns what to call to hear no more */
export function onWriter(listener: (writer: Writer | undefined) => void): () => void {
  let known = state.ready?.writer;
  return onModel(({ ready }) => {
    if (ready?.writer === known) return;
    known = ready?.writer;
    listener(known);
  });
}

/** What goes on now; the model that was ready stays so unless another, or none, is given. */
export function become(next: Partial<ModelState>): void {
  state = { doing: NOTHING, ...('ready' in next ? {} : { ready: state.ready }), ...next };
  for (const listener of listeners) listener(state);
}
