import { checkLimits } from '~/lib/limits';
import { DEFAULT_SIZE, type SizeName } from '~/lib/tinylm/config';

/** What a training run is given; the same settings give the same losses, to the last bit. */
export interface TrainerSettings {
  size: SizeName;
  /** Updates of the weights. */
  steps: number;
  /** Sequences a step. */
  batch: number;
  seed: number;
  /** Whether a head may mix a key with the key before it. */
  smear: boolean;
}

/** The run that made the shipped models. */
export const SHIPPED: TrainerSettings = {
  size: DEFAULT_SIZE,
  steps: 2000,
  batch: 32,
  seed: 1,
  smear: true,
};

/** Sequences in one pass: enough to keep the kernels busy, few enough to spare memory. */
export const PASS = 8;

export const LIMITS = {
  steps: { min: 1, max: 10_000, whole: true },
  batch: { min: 1, max: 64, whole: true },
  seed: { min: 1, max: 999_999, whole: true },
} as const;

/** Throws a sentence for settings outside their limits. */
export function checkSettings(settings: TrainerSettings): TrainerSettings {
  checkLimits({ ...settings }, LIMITS);
  return settings;
}
