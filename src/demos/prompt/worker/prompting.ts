import { openRun, unitsOf } from '../core/run';
import type { RunSettings } from '../core/settings';
import type { Call } from '~/workers/rpc';
import { answeringModel, type BaseAt } from '~/workers/tinylm/base';

export type PromptRun = BaseAt & { settings: RunSettings };

export type PromptRan = Awaited<ReturnType<typeof runPrompt>>;

/** Runs the prompt bench on the shipped model; it can be cancelled between two units of work. */
export async function runPrompt({ settings, ...at }: PromptRun, call: Call) {
  const { world, model } = await answeringModel(at);
  const stepper = openRun(model, world, settings);
  const of = unitsOf(settings);
  for (let done = 1; stepper.advance(1); done++) {
    call.progress(done, of);
    await call.pause();
  }
  return { result: stepper.snapshot(), backend: model.backend };
}
