import { measuredPace, type Measured } from '~/lib/language-model/pace';
import { SMOLLM2, SMOLLM2_ABOUT } from '~/lib/llama/smollm2';
import { Problem } from '~/lib/problem';
import { connectSmollm2, storedSmollm2, type LoadedModel } from '~/workers/models';
import { storedAdapter, type StoredRun } from '../tunings/saved-runs';
import { become, modelState, type Writer } from './state';

/** Read and continued by a loaded model to measure its speed, never shown; so short that it takes a second. */
const GAUGE = 'A ferry company keeps a handbook.';

const worker = connectSmollm2(died);
let turn = 0;

function died(): void {
  if (modelState().ready?.loaded) fail(new Problem('worker-died'));
}

function fail(error: unknown): void {
  become({ ready: undefined, doing: { name: 'failed', error } });
}

/** Loads the model of this site. @param keep whether this browser keeps its files */
export async function loadModel(keep: boolean): Promise<void> {
  const mine = ++turn;
  const loading = (done: number, of: number) => {
    if (mine === turn) become({ ready: undefined, doing: { name: 'loading', done, of } });
  };
  loading(0, 0);
  try {
    const loaded = await worker.load({ model: SMOLLM2, keep }, { onProgress: loading });
    if (mine === turn) become({ doing: { name: 'gauging' } });
    const writer = writerOf(loaded);
    const pace = await measureWriter(writer);
    if (mine === turn) become({ ready: { writer, loaded, pace } });
  } catch (error) {
    if (mine !== turn) return;
    worker.stop(); // after an error the worker may be stuck, so the next call starts a new one
    fail(error);
  }
}

/** Number of tokens written to measure a model's speed; two before them are not counted, since the first are slow. */
const GAUGED = 12;
const WARMING = 2;

async function measureWriter(writer: Writer): Promise<Measured | undefined> {
  await writer.write([GAUGE], { most: WARMING });
  const [answer] = await writer.write([GAUGE], { most: GAUGED });
  return measuredPace(GAUGE, answer);
}

/** Puts the adapter of a tuning on for all that is written from now on, or takes it off. @param name of the model with it */
export async function putOn(tuning: StoredRun | undefined, name: string): Promise<void> {
  const { ready } = modelState();
  if (!ready?.loaded) return;
  await worker.useAdapter(tuning && (await storedAdapter(tuning)));
  become({
    ready: { ...ready, writer: writerOf(ready.loaded, tuning && { id: tuning.id, name }) },
  });
}

function writerOf({ context }: LoadedModel, adapter?: { id: string; name: string }): Writer {
  const { name, parameters } = SMOLLM2_ABOUT;
  const id = adapter ? `${SMOLLM2} ${adapter.id}` : SMOLLM2;
  return {
    about: { at: 'tab', name: adapter?.name ?? name, id, parameters, context },
    write: async ([prompt], settings) => [await worker.write({ prompt, settings })],
    stop: () => void worker.finish(undefined).catch(() => undefined), // rejected where the worker has ended
  };
}

/** Cancels a load with all its requests. @returns true if one was cancelled */
export function cancelModel(): boolean {
  const isLoad = ['loading', 'gauging'].includes(modelState().doing.name);
  if (isLoad) {
    turn++;
    worker.stop();
    become({});
  }
  return isLoad;
}

export const unloadModel = (): void => worker.stop();

/** Looks again whether this browser keeps the loaded model, after models were deleted by the list of all that is kept. */
export async function lookAgain(): Promise<void> {
  const { loaded } = modelState().ready ?? {};
  if (loaded) loaded.stored = (await storedSmollm2()) !== undefined;
  if (modelState().doing.name === 'nothing') become({});
}
