import { checkLimits } from '../limits';
import { OPTIMISER, type OptimiserSettings, type Schedule, type Trains } from '../tinylm';

/** The settings of a tuning; the same settings and seed give the same weights, to the last bit. */
export interface TuningSettings {
  trains: Trains;
  /** Highest learning rate during the run. */
  rate: number;
  /** Most updates of the weights. */
  steps: number;
  /** Share of training rows that are old text, 0 … 1. */
  replay: number;
  /** The share of taught items, 0 … 1, at which the run stops early; above 1 it never does. */
  until: number;
  seed: number;
  /** With `all`: number of first rows and columns of the blocks' matrices that learn; the rest keeps every bit. */
  corner?: number;
}

/** Rows per step. */
export const BATCH = 8;

/** Steps between two checks of what has been learned. */
export const LOOK_EVERY = 5;

/** No weight decay, so that the base does not fade. */
export const TUNING_OPTIMISER: OptimiserSettings = { ...OPTIMISER, weightDecay: 0 };

/** Ten steps of warm-up, then a linear decrease to a tenth. */
export const tuningSchedule = (rate: number): Schedule => ({
  rate,
  warmUp: 10,
  fallsFrom: 0,
  floor: 0.1,
});

const TUNING_LIMITS = {
  rate: { min: 1e-5, max: 0.1 },
  steps: { min: 1, max: 2_000, whole: true },
  replay: { min: 0, max: 0.9 },
} as const;

/** Throws an Error with a sentence for settings outside their limits. */
export function checkTuning(settings: TuningSettings): TuningSettings {
  checkLimits({ ...settings }, TUNING_LIMITS);
  return settings;
}

export type Fact = readonly [cell: number, value: number];

/** Question forms that tuning may use; the third is reserved for testing. */
export const TAUGHT_FORMS = [0, 1] as const;
export const UNSEEN_FORM = 2;
