import { SHIPPED, type TrainerForm } from './core/settings';

/** Settings to begin with: a model of the handbook, and the record of the shipped model as it learns its facts. */
export const PRESETS = {
  handbook: {
    source: 'handbook',
    ...{ ...SHIPPED, size: 'd64l2', steps: 400, batch: 16 },
    versus: '',
    play: false,
  },
  moment: { source: 'world', ...SHIPPED, versus: '', play: true },
} as const satisfies Record<string, Partial<TrainerForm>>;

/** Whether the form asks for the record of the shipped model rather than for a run: nothing of it was turned. */
export const playsRecord = (form: TrainerForm): boolean =>
  Object.entries(PRESETS.moment).every(
    ([name, value]) => form[name as keyof TrainerForm] === value,
  );
