import { openAbstain, unitsOf, type AbstainResult } from '../core/run';
import type { QuestionSettings } from '../core/settings';
import type { Backend } from '~/lib/tinylm';
import type { Call } from '~/workers/rpc';
import { answeringModel, type BaseAt } from '~/workers/tinylm/base';

export interface AbstainRun extends BaseAt {
  settings: QuestionSettings;
}

export interface AbstainRan {
  result: AbstainResult;
  /** The kernels that computed; `plain` is about ten times slower. */
  backend: Backend['name'];
}

/** Asks the shipped model and measures its confidence; can be cancelled between slices. */
export async function runAbstain({ settings, ...at }: AbstainRun, call: Call): Promise<AbstainRan> {
  const { world, model } = await answeringModel(at);
  const stepper = openAbstain(model, world, settings);
  const of = unitsOf(settings);
  for (let done = 1; stepper.advance(1); done++) {
    call.progress(done, of);
    await call.pause();
  }
  return { result: stepper.snapshot(), backend: model.backend };
}
