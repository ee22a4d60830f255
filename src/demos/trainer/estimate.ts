import { modelConfig, type ModelConfig, type SizeName } from '~/lib/tinylm/config';
import { parameterCount } from '~/lib/tinylm/parameters';
import { workPerStep } from '~/lib/tinylm/work';
import { planModel } from '~/lib/tinylm/plan';
import { MAX_CHARACTERS } from './core/characters';
import { PASS, type TrainerForm } from './core/settings';

/** The estimated size and work of a run. */
export interface Estimate {
  weights: number;
  /** Multiplications and additions. */
  work: number;
  megabytes: number;
}

/** Vocabulary sizes of the built-in texts. */
export type Vocabulary = Record<'world' | 'handbook', number>;

/** The estimate for the settings, both sizes together. */
export function estimate(form: TrainerForm, known: Vocabulary): Estimate {
  const vocabulary = form.source === 'own' ? charactersIn(form.text) : known[form.source];
  const sizes = [form.size, ...(form.versus ? [form.versus] : [])];
  const parts = sizes.map((size) => estimateOne(form, configOf(form, size, vocabulary)));
  const sum = (key: keyof Estimate) => parts.reduce((total, part) => total + part[key], 0);
  return { weights: sum('weights'), work: sum('work'), megabytes: Math.ceil(sum('megabytes')) };
}

const configOf = ({ smear }: TrainerForm, size: SizeName, vocabulary: number) =>
  modelConfig(size, vocabulary, { smear });

function estimateOne({ steps, batch }: TrainerForm, config: ModelConfig): Estimate {
  const plan = planModel(config, Math.min(PASS, batch), { kind: 'all' });
  return {
    weights: parameterCount(config),
    work: steps * workPerStep(config, { batch, length: config.context }),
    megabytes: (plan.floats * 4) / 1e6,
  };
}

/** The number of different characters of a text that are learned. */
const charactersIn = (text: string): number =>
  Math.max(1, Math.min(new Set(text).size, MAX_CHARACTERS + 1));
