import type { BilingualHandbook } from '~/lib/handbook/handbook';
import type { Locale } from '~/lib/locale';
import { type Source, openTrainer } from '~/lib/trainer/trainer';
import type { TextSource } from '../core/text-source';
import type { TrainerSettings } from '~/lib/trainer/settings';
import { watched, type Given, type Watch } from '~/lib/trainer/moments';
import type { Grammar } from '~/lib/world';
import { backend } from '~/workers/tinylm/kernels';
import { json } from '~/workers/network';
import { runs } from '~/workers/tinylm/runs';

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

export async function open({ id, settings, on }: OpenRun): Promise<OpenedRun> {
  const { source, watch, text, ...run } = await runs.open(id, async () => {
    const kernels = await backend();
    const read = await readOf(on, settings.seed);
    return { ...read, ...watched(openTrainer(settings, read.source, kernels), read.watch) };
  });
  const { parameters } = run.snapshot();
  const characters = 'characters' in source ? source.characters : undefined;
  return { backend: run.model.backend, parameters, characters, given: watch.given, text };
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
