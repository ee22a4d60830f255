import {
  costOf,
  openFinetune,
  settingsOf,
  type Change,
  type Choice,
  type Cost,
  type Finetune,
  type FinetuneSnapshot,
} from '~/lib/finetune';
import { DEFAULT_SIZE, modelConfig } from '~/lib/tinylm';
import type { Call } from '../rpc';
import { baseAt, type BaseAt } from './base';
import { backend } from './kernels';

export interface OpenFinetune extends BaseAt {
  id: string;
  choice: Choice;
}

export interface OpenedFinetune {
  /** Which kernels compute: `plain` is about ten times slower. */
  backend: 'simd' | 'plain';
  /** Memory of the run's arena. */
  megabytes: number;
}

/** Fine-tunes by the name the page gave them; each has an arena of its own. */
const runs = new Map<string, Finetune>();
/** What was last asked for under a name: whoever opens slowly must not push out a later one. */
const tickets = new Map<string, object>();
/** Milliseconds of work between two chances to hear the page. */
const BREATH = 30;

export interface CostAsked {
  choices: Choice[];
  /** Tokens the shipped model knows. */
  vocabulary: number;
}

/** What runs of the shipped model will take at most. */
export async function cost({ choices, vocabulary }: CostAsked): Promise<Cost> {
  return costOf(choices.map(settingsOf), modelConfig(DEFAULT_SIZE, vocabulary));
}

/** Opens a fine-tune of the shipped model; an older one of that name is closed. */
export async function open({ id, choice, ...at }: OpenFinetune): Promise<OpenedFinetune> {
  const ticket = {};
  runs.delete(id);
  tickets.set(id, ticket);
  const kernels = await backend();
  const { world, saved } = await baseAt(at);
  const run = openFinetune(settingsOf(choice), world, saved, kernels);
  if (tickets.get(id) !== ticket)
    throw new Error(`The run "${id}" was closed before it had opened.`);
  runs.set(id, run);
  const megabytes = Math.ceil((run.model.plan.floats * 4) / 1e6);
  return { backend: kernels.name, megabytes };
}

/**
 * Tunes for about so many milliseconds, or to the end of the run. Cancelling leaves it where it is: the
 * next call goes on from there.
 */
export async function advance(
  { id, milliseconds }: { id: string; milliseconds: number },
  call: Call,
): Promise<FinetuneSnapshot> {
  const run = runOf(id);
  let breathed = performance.now();
  const until = breathed + milliseconds;
  while (performance.now() < until && run.advance(1)) {
    if (performance.now() - breathed < BREATH) continue;
    await call.breathe();
    breathed = performance.now();
  }
  return run.snapshot();
}

/** What a run has added to each matrix. */
export async function changes({ id }: { id: string }): Promise<Change[]> {
  return runOf(id).changes();
}

/** Forgets a run and its memory. */
export async function close({ id }: { id: string }): Promise<void> {
  runs.delete(id);
  tickets.delete(id);
}

function runOf(id: string): Finetune {
  const run = runs.get(id);
  if (!run) throw new Error(`The worker has no fine-tune "${id}". Start it again.`);
  return run;
}
