import { costOf, type Cost } from '../core/cost';
import { withQuestions } from '../core/asking';
import { openFinetune } from '../core/run';
import { tunedWith, type Choice } from '../core/choice';
import { DEFAULT_SIZE, modelConfig } from '~/lib/tinylm';
import { baseAt, type BaseAt } from '~/workers/tinylm/base';
import { backend } from '~/workers/tinylm/kernels';
import { runs } from '~/workers/tinylm/runs';

export interface OpenFinetune extends BaseAt {
  id: string;
  choice: Choice;
}

export interface OpenedFinetune {
  /** The kernels that compute; `plain` is about ten times slower. */
  backend: 'simd' | 'plain';
}

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
