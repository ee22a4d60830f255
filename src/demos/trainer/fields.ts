import { SIZE_NAMES } from '~/lib/tinylm/config';
import { LIMITS } from '~/lib/trainer/settings';
import type { Fields, Settings } from '../url-state';

/** What to train, on what, and for how long. A text of the reader's own stays out of the address. */
export const trainerFields = {
  source: { kind: 'choice', default: 'world', options: ['world', 'handbook', 'own'] },
  text: { kind: 'private', default: '' },
  size: { kind: 'choice', default: 'd48l2', options: SIZE_NAMES },
  versus: { kind: 'choice', default: '', options: ['', ...SIZE_NAMES] },
  steps: { kind: 'number', default: 300, ...LIMITS.steps, whole: true },
  batch: { kind: 'number', default: 16, ...LIMITS.batch, whole: true },
  seed: { kind: 'number', default: 1, ...LIMITS.seed, whole: true },
  smear: { kind: 'flag', default: true },
} as const satisfies Fields;

export type TrainerFields = typeof trainerFields;
export type TrainerForm = Settings<TrainerFields>;
