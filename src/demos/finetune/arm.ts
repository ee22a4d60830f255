import { choicesOf, tunedWith } from './core/choice';
import type { QuestionedSnapshot, PackedQuestioned } from './core/asking';
import type { FinetuneSnapshot } from './core/run';
import { unpackMoments } from '~/demos/trainer/core/moments';
import type { FinetuneForm, FinetuneSettings } from './core/settings';

export type Arm = FinetuneSnapshot & Partial<Pick<QuestionedSnapshot, 'given' | 'moments'>>;

export const armFrom = (run: FinetuneSnapshot, said: PackedQuestioned | undefined): Arm => ({
  ...run,
  ...(said && { given: said.given, moments: unpackMoments(said) }),
});

/** A run without the data of the folds. */
export const lightened = (arm: Arm): Arm => ({
  ...arm,
  losses: [],
  looks: arm.looks.map(({ step, shares: { unseen, unknown } }) => ({
    step,
    shares: { unseen, unknown },
  })),
});

/** The recorded run with the settings of the form, whatever its seed. */
export function armOf(form: FinetuneForm, arms: readonly Arm[]): Arm | undefined {
  const wanted = keyOf(tunedWith(choicesOf(form)[0]!));
  return arms.find(({ settings }) => keyOf(settings) === wanted);
}

const keyOf = ({ seed: _, ...settings }: FinetuneSettings): string =>
  JSON.stringify(Object.entries(settings).sort());
