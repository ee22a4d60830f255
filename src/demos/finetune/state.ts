import type { Change } from './core/held';
import type { AskedSnapshot } from './core/asking';
import type { Look } from './core/probes';
import type { FinetuneSnapshot } from './core/run';
import { formatAsGiven } from '~/i18n/as-given';
import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { shareText } from '../parts/training-view';
import type { FinetuneStrings } from './words/en';

/** One fine-tune, as the page knows it. */
export interface ShownRun {
  /** What it was asked all along too, where that was written down. */
  snapshot: FinetuneSnapshot & Partial<Pick<AskedSnapshot, 'given' | 'moments'>>;
  /** What it added to each matrix; once it is at its end. */
  changes?: readonly Change[];
  /** Time spent computing in this tab; a recorded run has none. */
  seconds?: number;
}

/** Everything the figure shows. */
export interface FinetuneState {
  locale: Locale;
  t: FinetuneStrings;
  /** One run, or two side by side. */
  runs: readonly ShownRun[];
  /** The matrix whose change is drawn. */
  matrix: string;
  /** The step that is looked at; without it, the last. */
  at?: number;
  /** What was found in our run under the same settings, drawn as an outline. */
  outline?: readonly Look[];
  /** Set in the page. */
  backend?: 'simd' | 'plain';
}

/** The matrix that is shown first: it takes up most of what is learnt. */
export const FIRST_MATRIX = '1.up';

/** The names of the runs: the method, and what else tells them apart. */
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

/** A rate with two digits that say something, and no zeros behind them. */
export const rateText = (rate: number, locale: Locale): string =>
  formatAsGiven(Number(rate.toPrecision(2)), locale);
