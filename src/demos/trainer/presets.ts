import { SHIPPED } from '~/lib/trainer/settings';

/** Settings to begin with: one for a phone, and those of the shipped model. */
export const PRESETS = {
  quick: { size: 'd48l2', versus: '', steps: 200, batch: 8, seed: 1, smear: true },
  shipped: { ...SHIPPED, versus: '' },
} as const;
export type PresetName = keyof typeof PRESETS;
