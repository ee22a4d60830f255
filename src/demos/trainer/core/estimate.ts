import { modelConfig } from '~/lib/tinylm/config';
import { parameterCount } from '~/lib/tinylm/parameters';
import { workPerStep } from '~/lib/tinylm/work';
import { planModel } from '~/lib/tinylm/plan';
import { MAX_CHARACTERS } from './characters';
import { PASS, type TrainerForm } from '~/lib/trainer/settings';

export type Vocabulary = Record<'world' | 'handbook', number>;

export function estimate(form: TrainerForm, known: Vocabulary) {
  const { source, text, size, smear, steps, batch } = form;
  const vocabulary = source === 'own' ? charactersIn(text) : known[source];
  const config = modelConfig(size, vocabulary, { smear });
  const plan = planModel(config, Math.min(PASS, batch), { kind: 'all' });
  return {
    weights: [parameterCount(config)],
    work: steps * workPerStep(config, { batch, length: config.context }),
    megabytes: Math.ceil((plan.floats * 4) / 1e6),
  };
}

const charactersIn = (text: string): number =>
  Math.max(1, Math.min(new Set(text).size, MAX_CHARACTERS + 1));
