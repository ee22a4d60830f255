import { measuredPace, type Measured } from '~/lib/language-model/pace';
import { WRITING } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';
import {
  connectModel,
  connectSmollm2,
  forgetWriter,
  keptWriter,
  type AdapterFile,
  type WriterRequest,
  type LoadedModel,
  type OwnModel,
  type UsedAdapter,
} from '~/workers/models';
import { isOnSite, type ReportedSize } from './panel-words';
import { become, modelState, type Asked } from './state';
import { Stopping } from './stopping';
import type { Writer } from './writer';

/** The model's name, and a text in its language to measure how fast it reads and writes. */
export interface Called {
  name: string;
  gauge: string;
}

/**
 * A worker for each device, so that a browser loads only the runtime of the chosen one; and one for the large model of this
 * site, which puts adapters on and off.
 */
const workers = {
  cpu: connectModel(died),
  webgpu: connectModel(died, 'webgpu'),
  smollm2: connectSmollm2(died),
};
type ModelWorker = (typeof workers)['cpu' | 'smollm2'];
let worker: ModelWorker = workers.cpu;
let asking: AbortController | undefined;
let turn = 0;

/** Called when a worker has ended, which loses its model. */
function died(): void {
  if (modelState().ready?.loaded)
    fail(new Problem(stopping.isStuck ? 'model-stuck' : 'worker-died'));
}

const stopping = new Stopping({
  finish: () => void worker.finish(undefined).catch(() => undefined), // a stuck load is rejected by this in the end
  abort: () => worker.stop(),
});

function fail(error: unknown): void {
  become({ ready: undefined, doing: { name: 'failed', at: 'tab', error } });
}

/** The size of a model, from this browser's store or its host; undefined if that failed or was cancelled. */
export async function askSize(asked: WriterRequest): Promise<ReportedSize | undefined> {
  const { signal } = (asking = new AbortController());
  become({ doing: { name: 'asking', asked } });
  try {
    const size = await workers.cpu.size(asked, { signal });
    become({});
    return size;
  } catch (error) {
    if (!signal.aborted) become({ doing: { name: 'failed', at: 'tab', error } });
    return undefined;
  }
}

/** Loads a model, replacing the previous one. */
export const loadModel = (asked: WriterRequest, called: Called): Promise<void> =>
  bring(asked, called, isOnSite(asked) ? 'smollm2' : asked.device, (onProgress) =>
    worker.load(asked, { onProgress }),
  );

/** Loads the model that was trained on this page; `files` returns it in a host's format. */
export const loadTrained = (
  called: Called,
  files: () => Promise<OwnModel['files']>,
): Promise<void> =>
  bring({ trained: called.name }, called, 'cpu', async (onProgress) =>
    worker.loadFiles({ name: called.name, files: await files() }, { onProgress }),
  );

/** Chooses a worker; the one before it frees its memory. */
function chooseWorker(name: keyof typeof workers): void {
  if (worker !== workers[name]) worker.stop();
  worker = workers[name];
}

async function bring(
  asked: Asked,
  called: Called,
  name: keyof typeof workers,
  load: (onProgress: (done: number, of: number) => void) => Promise<LoadedModel>,
): Promise<void> {
  const mine = ++turn;
  const loading = (done: number, of: number) => {
    if (mine === turn) become({ ready: undefined, doing: { name: 'loading', asked, done, of } });
  };
  loading(0, 0);
  chooseWorker(name);
  try {
    const loaded = await load(loading);
    if (mine === turn) become({ doing: { name: 'gauging', asked } });
    const writer = writerOf(loaded, called.name);
    const pace = await measureWriter(writer, called.gauge);
    if (mine === turn) become({ ready: { writer, loaded, pace, trained: 'trained' in asked } });
  } catch (error) {
    if (mine !== turn) return;
    worker.stop(); // after an error the worker may be stuck, so the next call starts a new one
    fail(error);
  }
}

/** Number of tokens written to measure a model's speed; two before them are not counted, since the first are slow. */
const GAUGED = 12;
const WARMING = 2;

async function measureWriter(writer: Writer, text: string): Promise<Measured | undefined> {
  await writer.write([text], { ...WRITING, most: WARMING });
  const [answer] = await writer.write([text], { ...WRITING, most: GAUGED });
  return answer && measuredPace(text, answer);
}

function writerOf(loaded: LoadedModel, name: string): Writer {
  const { model: id, parameters, context, tiny } = loaded;
  return {
    about: { at: 'tab', name, id, parameters, context, chances: true, tiny },
    write: (prompts, settings, { signal, onTokens } = {}) => {
      const onEmitted: typeof onTokens = (told) => {
        stopping.heard();
        onTokens?.(told);
      };
      return stopping.during(worker.write({ prompts, settings }, { signal, onEmitted }));
    },
    stop: () => stopping.stop(),
    pause: () => void worker.pause(undefined),
    resume: () => void worker.resume(undefined),
  };
}

/**
 * Puts an adapter on the loaded model for all that it writes from now on; without one, the model writes as it is. A file is
 * fetched and read at its first use, and switching takes less than a millisecond.
 * @throws Problem `not-loaded` unless the large model of this site is loaded; RemoteError
 */
export async function useAdapter(
  adapter: AdapterFile | undefined,
): Promise<UsedAdapter | undefined> {
  const { ready } = modelState();
  if (!ready?.loaded || !isOnSite(ready.loaded)) throw new Problem('not-loaded');
  const used = await workers.smollm2.useAdapter(adapter);
  if (modelState().ready?.writer === ready.writer)
    become({ ready: { ...ready, adapter: used?.name } });
  return used;
}

/** Cancels a request for a size, or a load with all its requests. @returns true if a load was cancelled */
export function cancelModel(): boolean {
  const { name } = modelState().doing;
  if (name === 'asking') {
    asking?.abort();
    become({});
  }
  const isLoad = name === 'loading' || name === 'gauging';
  if (isLoad) {
    turn++;
    worker.stop();
    become({});
  }
  return isLoad;
}

/** Frees the memory of the model in this tab, after another one was chosen. */
export const unloadModel = (): void => worker.stop();

/** Removes a model from this browser's store; a loaded one keeps working until the page is left. */
export async function removeModel(asked: WriterRequest): Promise<void> {
  await forgetWriter(asked);
  const { loaded } = modelState().ready ?? {};
  if (loaded?.model === asked.model && loaded.host === asked.host) loaded.kept = false;
  become({});
}

/** Looks again whether this browser keeps the loaded model, after models were deleted by the list of all that is kept. */
export async function lookAgain(): Promise<void> {
  const { loaded, trained } = modelState().ready ?? {};
  if (loaded && !trained) loaded.kept = (await keptWriter(loaded)) !== undefined;
  if (modelState().doing.name === 'nothing') become({});
}
