import type { Files } from '~/lib/tinylm/onnx/folder';

/** A model that the reader has trained on this page. */
export interface TrainedModel {
  /** Of the demo, its settings and its steps: `trainer-d48l2-200`. */
  name: string;
  /** Whether it answers questions of the world, or goes on with a text. */
  kind: 'world' | 'text';
  /** Its files as libraries for models of the hub load them; made when they are asked for. */
  files: () => Promise<Files>;
}

/** A trained model with what is known of its run. */
export interface Offered extends TrainedModel {
  /** Settings, losses, measurements. */
  training: () => Promise<object>;
  /** What it prints outside this site when it is asked in these words; undefined for a model of a text. */
  prints: (words: string) => Promise<string | undefined>;
  /** What the model may be asked first. */
  prompt: string;
}

let held: TrainedModel | undefined;
const listeners = new Set<() => void>();

/** Offers a model to the rest of the page, or none, in place of the one before. */
export function holdTrained(model: TrainedModel | undefined): void {
  held = model;
  for (const hear of listeners) hear();
}

/** Takes an offer back: its worker has it no longer. A later offer stays. */
export function dropTrained(model: TrainedModel | undefined): void {
  if (model && held === model) holdTrained(undefined);
}

/** The name of the reader's own model, as soon as there is one. */
export const trainedName = (): string | undefined => held?.name;

/** Whether a name is that of the reader's own model, and it knows the words of the world alone. */
export const isOfWorld = (name: string): boolean => held?.name === name && held.kind === 'world';

/** Hears when a model comes or goes. @returns what ends the hearing */
export function onTrained(hear: () => void): () => void {
  listeners.add(hear);
  return () => void listeners.delete(hear);
}

/**
 * The reader's own model, as `loadFiles` of the model worker takes it; undefined where none is trained.
 * @throws RemoteError if the worker that trained it is gone
 */
export async function filesOfTrained(): Promise<{ name: string; files: Files } | undefined> {
  const model = held;
  return model && { name: model.name, files: await model.files() };
}
