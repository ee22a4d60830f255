import { readWeights, writeWeights } from '~/lib/tinylm/weights';
import type { BilingualHandbook, Locale } from '~/lib/retriever/handbook';
import type { Source, TextSource, Told, TrainerSettings, TrainerSnapshot } from '~/lib/trainer';
import { openTrainer, type Trainer } from '~/lib/trainer/trainer';
import type { Grammar } from '~/lib/world';
import type { Call } from '../rpc';
import { backend } from './kernels';
import { json } from './network';

/** What to train on: the world or the handbook, each by its address, or a text. */
export type TrainOn = { world: string } | { handbook: string; language: Locale } | { text: string };

export interface OpenRun {
  id: string;
  settings: TrainerSettings;
  on: TrainOn;
  /** A model's file to go on from; random weights if there is none. */
  start?: Uint8Array;
}

export interface OpenedRun {
  /** Which kernels compute: `plain` is about ten times slower. */
  backend: 'simd' | 'plain';
  parameters: number;
  /** Memory of the run's arena. */
  megabytes: number;
  /** Of a pasted text: characters learnt, and those that became the unknown one. */
  characters?: { known: number; dropped: number };
}

interface Run {
  trainer: Trainer;
  source: Source;
}

/** Runs by the name the page gave them; each has an arena of its own. */
const runs = new Map<string, Run>();
/** What was last asked for under a name: whoever opens slowly must not push out a later one. */
const tickets = new Map<string, object>();
/** Milliseconds of work between two chances to hear the page; each costs some of its own. */
const BREATH = 30;

/** Opens a run; an older one of that name is closed. */
export async function open({ id, settings, on, start }: OpenRun): Promise<OpenedRun> {
  const ticket = {};
  runs.delete(id);
  tickets.set(id, ticket);
  const kernels = await backend();
  const source = await sourceOf(on, settings.seed);
  const trainer = openTrainer(settings, source, kernels);
  if (start) {
    const { readModelFile } = await modelFile();
    writeWeights(trainer.model, readModelFile(start, source.vocabularyHash).weights);
  }
  if (tickets.get(id) !== ticket)
    throw new Error(`The run "${id}" was closed before it had opened.`);
  runs.set(id, { trainer, source });
  const { parameters } = trainer.snapshot();
  const megabytes = Math.ceil((trainer.model.plan.floats * 4) / 1e6);
  const characters = 'characters' in source ? source.characters : undefined;
  return { backend: kernels.name, parameters, megabytes, characters };
}

/**
 * Trains a run for about so many milliseconds, or to its end. Cancelling leaves it where it is: the
 * next call goes on from there.
 */
export async function advance(
  { id, milliseconds }: { id: string; milliseconds: number },
  call: Call,
): Promise<TrainerSnapshot> {
  const { trainer } = runOf(id);
  let breathed = performance.now();
  const until = breathed + milliseconds;
  while (performance.now() < until && trainer.advance(1)) {
    if (performance.now() - breathed < BREATH) continue;
    await call.breathe();
    breathed = performance.now();
  }
  return trainer.snapshot();
}

export interface Question {
  /** The run that is asked, in the state it is in. */
  id: string;
  text: string;
  /** The reader's own names in the text. */
  names: string[];
}

/** What the model of a run makes of a reader's words, now. */
export async function ask({ id, text, names }: Question): Promise<Told> {
  const { trainer, source } = runOf(id);
  return source.ask(trainer.model, text, names);
}

/** Forgets a run and its memory. */
export async function close({ id }: { id: string }): Promise<void> {
  runs.delete(id);
  tickets.delete(id);
}

/** The model of a run as a file, which `load` reads and `open` can go on from. */
export async function weights({ id }: { id: string }): Promise<Uint8Array> {
  const { trainer, source } = runOf(id);
  const { vocabularyHash } = source;
  const { writeModelFile } = await modelFile();
  const { config } = trainer.model;
  const { steps, step, loss } = trainer.snapshot();
  const training = { steps, step, loss };
  return writeModelFile({ config, vocabularyHash, training, weights: readWeights(trainer.model) });
}

function runOf(id: string) {
  const run = runs.get(id);
  if (!run) throw new Error(`The worker has no run "${id}". Start it again.`);
  return run;
}

/** Fetched when weights first go in or out. */
const modelFile = () => import('~/lib/tinylm/weights-file');

/** Each source is fetched when it is first trained on. */
async function sourceOf(on: TrainOn, seed: number): Promise<Source | TextSource> {
  if ('world' in on) {
    const { worldSource } = await import('~/lib/trainer/world-source');
    return worldSource(await json<Grammar>(on.world), seed);
  }
  const { textSource } = await import('~/lib/trainer/text-source');
  if ('text' in on) return textSource(on.text, seed);
  const { handbookText } = await import('~/lib/trainer/handbook-text');
  return textSource(handbookText(await json<BilingualHandbook>(on.handbook), on.language), seed);
}
