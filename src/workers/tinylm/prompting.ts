import { openRun, unitsOf, type RunResult } from '~/lib/demos/prompt/run';
import type { RunSettings } from '~/lib/demos/prompt/settings';
import { openSaved, type Backend, type Model } from '~/lib/tinylm';
import type { World } from '~/lib/world';
import type { Call } from '../rpc';
import { baseAt, type BaseAt } from './base';
import { backend } from './kernels';
import { onceFor } from '../once';

export interface PromptRun extends BaseAt {
  settings: RunSettings;
}

export interface PromptRan {
  result: RunResult;
  /** Which kernels computed: `plain` is about ten times slower. */
  backend: Backend['name'];
  /** Time spent computing, the opening of the model left out. */
  seconds: number;
}

/** Prompts side by side: all questions of one measurement. */
const SLOTS = 40;

/** Models that answer prompts, by the address of their weights. */
const opened = new Map<string, Promise<{ world: World; model: Model }>>();

/** Runs the prompt bench on the shipped model; between two units of work it can be cancelled. */
export async function runPrompt({ settings, ...at }: PromptRun, call: Call): Promise<PromptRan> {
  const { world, model } = await modelAt(at);
  const start = performance.now();
  const stepper = openRun(model, world, settings);
  const of = unitsOf(settings);
  for (let done = 1; stepper.advance(1); done++) {
    call.progress(done, of);
    await call.breathe();
  }
  const seconds = (performance.now() - start) / 1000;
  return { result: stepper.snapshot(), backend: model.backend, seconds };
}

function modelAt(at: BaseAt) {
  return onceFor(opened, at.model, async () => {
    const [{ world, saved }, kernels] = await Promise.all([baseAt(at), backend()]);
    return { world, model: openSaved(saved, kernels, { batch: SLOTS }) };
  });
}
