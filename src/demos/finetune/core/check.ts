import { checkLimits } from '~/lib/limits';
import { BLOCK_LAYERS, type Trains } from '~/lib/tinylm';
import { checkTuning } from '~/lib/tuning/settings';
import { FINETUNE_LIMITS, LEARNT, scaleOf, type FinetuneSettings } from './settings';

/** @throws a sentence for settings outside their limits */
export function checkFinetune(settings: FinetuneSettings): FinetuneSettings {
  checkLimits({ ...settings }, FINETUNE_LIMITS);
  checkTuning(tuningOf(settings));
  return settings;
}

export const tuningOf = (settings: FinetuneSettings) => ({
  trains: trainsOf(settings),
  rate: settings.rate,
  steps: settings.steps,
  replay: settings.replay,
  until: settings.stopsEarly ? LEARNT : 2,
  seed: settings.seed,
  corner: settings.method === 'corner' ? settings.rank : undefined,
});

/** The weights the engine trains; with `corner` it trains all, and most gradients are set to zero. */
export function trainsOf({
  method,
  rank,
  alpha,
}: Pick<FinetuneSettings, 'method' | 'rank' | 'alpha'>): Trains {
  if (method === 'lora')
    return { kind: 'lora', rank, on: BLOCK_LAYERS, scale: scaleOf(alpha, rank) };
  return { kind: method === 'corner' ? 'all' : method };
}
