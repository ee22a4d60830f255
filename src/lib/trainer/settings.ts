import { checkLimits, numbersOf } from '~/lib/limits';
import { whole, type Fields, type Settings } from '~/lib/settings/table';
import { DEFAULT_SIZE, SIZE_NAMES } from '~/lib/tinylm/config';

/** The model, its training text and its steps. The reader's text stays out of the URL. */
export const trainerFields = {
  source: { kind: 'choice', default: 'world', options: ['handbook', 'world', 'own'] },
  text: { kind: 'private', default: '', rows: 5, when: { source: ['own'] } },
  /** Where the first of the written lines begins; empty for a beginning from the text. */
  opening: { kind: 'private', default: '', most: 24, when: { source: ['handbook', 'own'] } },
  size: { kind: 'choice', default: 'd48l2', options: SIZE_NAMES },
  steps: { ...whole(300, 1, 10_000), slide: [20, 2_000], step: 10 },
  batch: { ...whole(16, 1, 64), slide: [4, 64], step: 4 },
  seed: whole(1, 1, 999_999),
  /** A head may mix a key with the key before it. */
  smear: { kind: 'flag', default: true },
  /** With the settings of the shipped model, its record is played, and nothing is computed. */
  play: { kind: 'flag', default: false, when: { source: ['world'], size: ['d96l3'] } },
} as const satisfies Fields;

export type TrainerFields = typeof trainerFields;
export type TrainerForm = Settings<TrainerFields>;

/** The settings of a training run; the same settings give the same losses, to the last bit. */
export type TrainerSettings = Pick<TrainerForm, 'size' | 'steps' | 'batch' | 'seed' | 'smear'>;

export const trainingOf = ({ size, steps, batch, seed, smear }: TrainerForm): TrainerSettings => ({
  size,
  steps,
  batch,
  seed,
  smear,
});

/** The run that made the shipped models. */
export const SHIPPED: TrainerSettings = {
  size: DEFAULT_SIZE,
  steps: 2e3,
  batch: 32,
  seed: 1,
  smear: true,
};

/** Sequences per pass: enough to keep the kernels busy, few enough to save memory. */
export const PASS = 8;

/** @throws a sentence for settings outside their limits */
export function checkSettings(settings: TrainerSettings): TrainerSettings {
  checkLimits({ ...settings }, numbersOf(trainerFields));
  return settings;
}

export const PRESETS = {
  handbook: { ...SHIPPED, source: 'handbook', size: 'd64l2', steps: 400, batch: 16, play: false },
  moment: { source: 'world', ...SHIPPED, play: true },
} as const satisfies Record<string, Partial<TrainerForm>>;

/** True if the form, unchanged, asks for the record of the shipped model rather than for a run. */
export const playsRecord = (form: TrainerForm): boolean =>
  Object.entries(PRESETS.moment).every(
    ([name, value]) => form[name as keyof TrainerForm] === value,
  );
