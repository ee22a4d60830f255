import type { BilingualHandbook } from '~/lib/handbook/handbook';
import type { Locale } from '~/lib/locale';
import { type Source, openTrainer, type Trainer } from '~/lib/trainer/trainer';
import type { TextSource } from '../core/text-source';
import type { TrainerSettings } from '~/lib/trainer/settings';
import { watched, type Given, type Watch, type WatchedSnapshot } from '~/lib/trainer/moments';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import type { Grammar } from '~/lib/world';
import type { Call } from '~/workers/rpc';
import { backend } from '~/workers/tinylm/kernels';
import { namedRuns } from '~/workers/named-runs';
import { json } from '~/workers/network';
import { advanceFor } from '~/workers/slices';

/** The training text: the world or the handbook, each by its address, or a text. */
export type TrainOn =
  | { world: string }
  | (({ handbook: string; language: Locale } | { text: string }) & { opening?: string });

export interface OpenRun {
  id: string;
  settings: TrainerSettings;
  on: TrainOn;
}

export interface OpenedRun {
  /** The kernels that compute; `plain` is about ten times slower. */
  backend: 'simd' | 'plain';
  parameters: number;
  /** For a pasted text: characters learned, and those that became the unknown one. */
  characters?: { known: number; dropped: number };
  given: readonly Given[];
  /** The training text, unless it is generated without end. */
  text?: string;
}

interface Read {
  source: Source | TextSource;
  watch: Watch;
  text?: string;
}

interface Run extends Read {
  trainer: ReturnType<typeof watched<TrainerSnapshot, Trainer>>;
}

const runs = namedRuns<Run>('run');

export async function open(asked: OpenRun): Promise<OpenedRun> {
  const { trainer, source, watch, text } = await runs.open(asked.id, () => runFor(asked));
  const { parameters } = trainer.snapshot();
  const characters = 'characters' in source ? source.characters : undefined;
  const { backend: computes } = trainer.model;
  return { backend: computes, parameters, characters, given: watch.given, text };
}

async function runFor({ settings, on }: OpenRun): Promise<Run> {
  const kernels = await backend();
  const read = await readOf(on, settings.seed);
  const trainer = watched(openTrainer(settings, read.source, kernels), read.watch);
  return { ...read, trainer };
}

export async function advance(
  { id, milliseconds }: { id: string; milliseconds: number },
  call: Call,
): Promise<WatchedSnapshot> {
  const { trainer } = runs.of(id);
  await advanceFor(milliseconds, trainer, call);
  return trainer.snapshot();
}

export async function close({ id }: { id: string }): Promise<void> {
  runs.close(id);
}

async function readOf(on: TrainOn, seed: number): Promise<Read> {
  if ('world' in on) {
    const { factWatch, worldSource } = await import('~/lib/trainer/world-source');
    const grammar = await json<Grammar>(on.world);
    return { source: worldSource(grammar, seed), watch: factWatch(grammar) };
  }
  const { BEGINNINGS, beginningsOf, handbookText, textSource, textWatch } =
    await import('../core/text-source');
  const text =
    'text' in on ? on.text : handbookText(await json<BilingualHandbook>(on.handbook), on.language);
  const source = textSource(text, seed);
  const [first, ...others] = 'handbook' in on ? BEGINNINGS[on.language] : beginningsOf(text);
  const opening = on.opening?.trim() ? on.opening : first!;
  return { source, watch: textWatch(source, [opening, ...others]), text };
}
