import { checkLimits } from '../limits';
import { OPTIMISER, type OptimiserSettings, type Schedule, type Trains } from '../tinylm';

/** How a model is tuned; the same settings and seed give the same weights, to the last bit. */
export interface TuningSettings {
  trains: Trains;
  /** Highest learning rate of the run. */
  rate: number;
  /** Most updates of the weights. */
  steps: number;
  /** Share of training rows that are old text, 0 … 1. */
  replay: number;
  /** The run stops early once it answers this share of what it was taught, 0 … 1; above 1 it never does. */
  until: number;
  seed: number;
  /**
   * Where all weights may learn: only the first so many rows and columns of every matrix in the blocks do,
   * everything else keeps every bit.
   */
  corner?: number;
}

/** Rows a step. */
export const BATCH = 8;

/** Steps between two looks at what has been learnt. */
export const LOOK_EVERY = 5;

/** No pull towards zero: the base is not to fade. */
export const TUNING_OPTIMISER: OptimiserSettings = { ...OPTIMISER, weightDecay: 0 };

/** Ten steps up, then down in a line to a tenth. */
export const tuningSchedule = (rate: number): Schedule => ({
  rate,
  warmUp: 10,
  fallsFrom: 0,
  floor: 0.1,
});

export const TUNING_LIMITS = {
  rate: { min: 1e-5, max: 0.1 },
  steps: { min: 1, max: 2_000, whole: true },
  replay: { min: 0, max: 0.9 },
} as const;

/** Throws a sentence for settings outside their limits. */
export function checkTuning(settings: TuningSettings): TuningSettings {
  checkLimits({ ...settings }, TUNING_LIMITS);
  return settings;
}

/** A fact as a cell and the value it has. */
export type Fact = readonly [cell: number, value: number];

/** Question forms that tuning may use; the third is kept for asking. */
export const TAUGHT_FORMS = [0, 1] as const;
export const UNSEEN_FORM = 2;
