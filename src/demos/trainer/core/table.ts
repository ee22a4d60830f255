import { SIZE_NAMES } from '~/lib/tinylm/config';
import { LIMITS } from './settings';
import type { Fields, Settings } from '~/lib/settings/table';

/** What to train, on what, and for how long. A text of the reader's own stays out of the address. */
export const trainerFields = {
  source: { kind: 'choice', default: 'world', options: ['handbook', 'world', 'own'] },
  text: { kind: 'private', default: '', rows: 5, when: { source: ['own'] } },
  size: { kind: 'choice', default: 'd48l2', options: SIZE_NAMES },
  versus: { kind: 'choice', default: '', options: ['', ...SIZE_NAMES] },
  steps: {
    kind: 'number',
    default: 300,
    ...LIMITS.steps,
    whole: true,
    slide: [20, 2_000],
    step: 10,
  },
  batch: {
    kind: 'number',
    default: 16,
    ...LIMITS.batch,
    whole: true,
    slide: [4, LIMITS.batch.max],
    step: 4,
  },
  seed: { kind: 'number', default: 1, ...LIMITS.seed, whole: true },
  smear: { kind: 'flag', default: true },
  /** Under the settings of the shipped model: its record is played, and nothing computed. */
  play: { kind: 'flag', default: false, when: { source: ['world'], size: ['d96l3'] } },
} as const satisfies Fields;

export type TrainerFields = typeof trainerFields;
export type TrainerForm = Settings<TrainerFields>;
