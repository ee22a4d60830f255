import type { Files } from '~/lib/tinylm/onnx/folder';

/** A model that the reader has trained on this page. */
export interface TrainedModel {
  /** Made from the demo, its settings and its steps: `trainer-d48l2-200`. */
  name: string;
  /** `world` answers questions of the world; `text` continues a text. */
  kind: 'world' | 'text';
  /** Returns its files in the format that libraries load from the hub; created when called. */
  files: () => Promise<Files>;
}

let held: TrainedModel | undefined;
const listeners = new Set<() => void>();

/** Offers a model to the rest of the page, replacing the previous one; undefined withdraws it. */
export function holdTrained(model: TrainedModel | undefined): void {
  held = model;
  for (const hear of listeners) hear();
}

/** Withdraws an offer whose worker no longer has the model; a later offer stays. */
export function dropTrained(model: TrainedModel | undefined): void {
  if (model && held === model) holdTrained(undefined);
}

/** The name of the reader's own model; undefined before there is one. */
export const trainedName = (): string | undefined => held?.name;

/** True if a name is that of the reader's own model, and the model knows only the words of the world. */
export const isOfWorld = (name: string): boolean => held?.name === name && held.kind === 'world';

/** Calls a listener when a model is offered or withdrawn. @returns a function that removes the listener */
export function onTrained(hear: () => void): () => void {
  listeners.add(hear);
  return () => void listeners.delete(hear);
}

/**
 * The reader's own model, in the form that `loadFiles` of the model worker takes; undefined if none is trained.
 * @throws RemoteError if the worker that trained it is gone
 */
export async function filesOfTrained(): Promise<{ name: string; files: Files } | undefined> {
  const model = held;
  return model && { name: model.name, files: await model.files() };
}
