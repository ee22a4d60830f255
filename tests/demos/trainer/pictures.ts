import trainerStrings from 'words:trainer';
import type { PackedMoments } from '~/lib/trainer/moments';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import { recordingOf } from '~/demos/trainer/session';
import type { TrainerState } from '~/demos/trainer/state';
import { trainerView } from '~/demos/trainer/view';
import { foldsView as trainerFolds } from '~/demos/trainer/view/folds-view';
import type { Locale } from '~/lib/locale';
import { run, type Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => {
  const state = trained(locale);
  const start = { ...state, at: 0 };
  const live = { ...state, live: { backend: 'simd' } } as const;
  return {
    picture: trainerView(state),
    start: trainerView(start),
    folds: trainerFolds(state),
    live: trainerFolds(live),
  };
};

function trained(locale: Locale): TrainerState {
  const { snapshot } =
    run<Record<Locale, [TrainerSnapshot & { said: PackedMoments }]>>('trainer/t1-handbook');
  const [{ said, ...one }] = snapshot[locale];
  const { snapshot: first, asked } = recordingOf({ snapshot: one, said, text: undefined });
  const t = trainerStrings[locale];
  return { locale, t, run: { snapshot: first }, asked, outline: first.losses };
}
