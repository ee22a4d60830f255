import { openAbstain, unitsOf } from '../core/run';
import type { QuestionSettings } from '../core/settings';
import type { Call } from '~/workers/rpc';
import { answeringModel, type BaseAt } from '~/workers/tinylm/base';

export type AbstainRun = BaseAt & { settings: QuestionSettings };

export type AbstainRan = Awaited<ReturnType<typeof runAbstain>>;

/** Asks the shipped model and measures its confidence; can be cancelled between slices. */
export async function runAbstain({ settings, ...at }: AbstainRun, call: Call) {
  const { world, model } = await answeringModel(at);
  const stepper = openAbstain(model, world, settings);
  const of = unitsOf(settings);
  for (let done = 1; stepper.advance(1); done++) {
    call.progress(done, of);
    await call.pause();
  }
  return { result: stepper.snapshot(), backend: model.backend };
}
