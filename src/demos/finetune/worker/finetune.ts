import { costOf, type Cost } from '../core/cost';
import { withQuestions, type QuestionedSnapshot } from '../core/asking';
import { openFinetune } from '../core/run';
import { tunedWith, type Choice } from '../core/choice';
import { DEFAULT_SIZE, modelConfig } from '~/lib/tinylm';
import type { Call } from '~/workers/rpc';
import { baseAt, type BaseAt } from '~/workers/tinylm/base';
import { backend } from '~/workers/tinylm/kernels';
import { namedRuns } from '~/workers/named-runs';
import { advanceFor } from '~/workers/slices';

export interface OpenFinetune extends BaseAt {
  id: string;
  choice: Choice;
}

export interface OpenedFinetune {
  /** The kernels that compute; `plain` is about ten times slower. */
  backend: 'simd' | 'plain';
}

const runs = namedRuns<ReturnType<typeof withQuestions>>('fine-tune');

export interface CostAsked {
  choices: Choice[];
  vocabulary: number;
}

export async function cost({ choices, vocabulary }: CostAsked): Promise<Cost> {
  return costOf(choices.map(tunedWith), modelConfig(DEFAULT_SIZE, vocabulary));
}

export async function open({ id, choice, ...at }: OpenFinetune): Promise<OpenedFinetune> {
  const run = await runs.open(id, async () => {
    const kernels = await backend();
    const { world, saved } = await baseAt(at);
    const settings = tunedWith(choice);
    const finetune = openFinetune(settings, world, saved, kernels);
    return withQuestions(finetune, world, settings);
  });
  return { backend: run.model.backend };
}

export async function advance(
  { id, milliseconds }: { id: string; milliseconds: number },
  call: Call,
): Promise<QuestionedSnapshot> {
  const run = runs.of(id);
  await advanceFor(milliseconds, run, call);
  return run.snapshot();
}

export async function changes({ id }: { id: string }) {
  return runs.of(id).changes();
}

export async function close({ id }: { id: string }): Promise<void> {
  runs.close(id);
}
