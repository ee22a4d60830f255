import type { Change } from './core/energy';
import type { QuestionedSnapshot } from './core/asking';
import type { Look, FinetuneFields, PresetName } from './core/settings';
import type { FinetuneSnapshot } from './core/run';
import { formatAsGiven, fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { shareText } from '../parts/training-view';
import type { Words as FinetuneStrings } from 'words:finetune';
import type { PageProps } from '~/demos/kit/page';
import type { Arm } from './arm';

export interface ShownRun {
  snapshot: FinetuneSnapshot & Partial<Pick<QuestionedSnapshot, 'given' | 'moments'>>;
  /** The change of each matrix, once the run has ended. */
  changes?: readonly Change[];
  /** Seconds of computing in this tab; missing for a recorded run. */
  seconds?: number;
}

export interface FinetuneState {
  locale: Locale;
  t: FinetuneStrings;
  /** One run, or two side by side. */
  runs: readonly ShownRun[];
  /** The chosen step; if missing, the last. */
  at?: number;
  /** The looks of the recorded run with the same settings, drawn as an outline. */
  outline?: readonly Look[];
  /** Set in the page. */
  backend?: 'simd' | 'plain';
}

export function namesOf({ runs, t, locale }: FinetuneState): string[] {
  const settings = runs.map(({ snapshot }) => snapshot.settings);
  const names = settings.map(({ method, rank }) => fill(t.names[method], { rank }));
  const [one, two] = settings;
  if (!two || names[0] !== names[1]) return names;
  const byReplay = one!.replay !== two.replay;
  return settings.map(({ replay, rate }, i) => {
    const template = byReplay ? (replay > 0 ? t.withReplay : t.withoutReplay) : t.atRate;
    const values = { share: shareText(replay, locale), rate: rateText(rate, locale) };
    return fill(template, { name: names[i]!, ...values });
  });
}

export const rateText = (rate: number, locale: Locale): string =>
  formatAsGiven(Number(rate.toPrecision(2)), locale);

export interface FinetunePage extends PageProps<FinetuneFields> {
  addresses: Record<'world' | 'model', string>;
  vocabulary: number;
  /** The recorded runs without the data of the folds; the first is the outline. */
  arms: Arm[];
  presetNames: Record<PresetName, string>;
  /** Address of the page of the reader's own material. */
  toOwn: string;
  /** What only the build draws: the recorded runs with all their data. */
  built?: { runs: readonly ShownRun[] };
}
