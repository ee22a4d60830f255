import { SHIPPED, type TrainerForm } from './core/settings';

/** Presets: a model of the handbook, and the record of the shipped model as it learns its facts. */
export const PRESETS = {
  handbook: {
    source: 'handbook',
    ...{ ...SHIPPED, size: 'd64l2', steps: 400, batch: 16 },
    versus: '',
    play: false,
  },
  moment: { source: 'world', ...SHIPPED, versus: '', play: true },
} as const satisfies Record<string, Partial<TrainerForm>>;

/** True if the form, unchanged, asks for the record of the shipped model rather than for a run. */
export const playsRecord = (form: TrainerForm): boolean =>
  Object.entries(PRESETS.moment).every(
    ([name, value]) => form[name as keyof TrainerForm] === value,
  );
