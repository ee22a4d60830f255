import { checkLimits } from '../../limits';
import { BLOCK_LAYERS, type Trains } from '../../tinylm';
import { checkTuning } from '../../tuning';
import { FINETUNE_LIMITS, LEARNT, type FinetuneSettings } from './settings';

/** Throws a sentence for settings outside their limits. */
export function checkFinetune(settings: FinetuneSettings): FinetuneSettings {
  checkLimits({ ...settings }, FINETUNE_LIMITS);
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
