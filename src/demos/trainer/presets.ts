import { SHIPPED } from '~/lib/demos/trainer/settings';

/** Settings to begin with: one for a phone, and those of the shipped model. */
export const PRESETS = {
  quick: { source: 'world', size: 'd48l2', versus: '', steps: 200, batch: 8, seed: 1, smear: true },
  shipped: { source: 'world', ...SHIPPED, versus: '' },
} as const;
