import { BLOCK_LAYERS, type Trains } from '../tinylm';
import { checkTuning } from '../tuning';
import { FINETUNE_LIMITS, LEARNT, type FinetuneSettings } from './settings';

const WHOLE = ['rank', 'facts', 'copies', 'wordings', 'seed'] as const;

/** Throws a sentence for settings outside their limits. */
export function checkFinetune(settings: FinetuneSettings): FinetuneSettings {
  for (const [name, { min, max }] of Object.entries(FINETUNE_LIMITS)) {
    const value = settings[name as keyof typeof FINETUNE_LIMITS];
    if (!(value >= min && value <= max))
      throw new Error(`${name} must lie between ${min} and ${max}; it is ${value}.`);
  }
  const broken = WHOLE.find((name) => !Number.isInteger(settings[name]));
  if (broken) throw new Error(`${broken} must be a whole number; it is ${settings[broken]}.`);
  checkTuning(tuningOf(settings));
  return settings;
}

/** The same for the engine. */
export const tuningOf = (settings: FinetuneSettings) => ({
  trains: trainsOf(settings),
  rate: settings.rate,
  steps: settings.steps,
  replay: settings.replay,
  until: settings.stopsEarly ? LEARNT : 2,
  seed: settings.seed,
  corner: settings.method === 'corner' ? settings.rank : undefined,
});

export function trainsOf({ method, rank }: Pick<FinetuneSettings, 'method' | 'rank'>): Trains {
  if (method === 'head') return { kind: 'head' };
  return method === 'lora' ? { kind: 'lora', rank, on: BLOCK_LAYERS } : { kind: 'all' };
}
