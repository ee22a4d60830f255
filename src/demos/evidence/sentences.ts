import { LEVEL, judgeOf } from '~/lib/evidence/settings';
import { fill, formatNumber } from '~/i18n/format';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import type { Corrected } from '~/lib/evaluation/rogan-gladen';
import type { Locale } from '~/lib/locale';
import type { Outcome } from '~/lib/evidence/trial';
import type { EvidenceState } from './state';

/** A share in per cent, rounded to a whole from ten on, with one decimal below, or two below 0.1. */
export function percentText(share: number, locale: Locale): string {
  const percent = 100 * share;
  const whole = percent >= 9.95 || Math.abs(percent - Math.round(percent)) < 1e-9;
  return `${formatNumber(percent, locale, whole ? 0 : percent < 0.095 ? 2 : 1)}%`;
}

export function figureText(state: EvidenceState): string {
  const { form, outcome } = state;
  if (form.part === 'wins') return winsText(outcome!, state);
  return form.part === 'several' ? alarmText(state) : judgeText(state);
}

export const winsText = (outcome: Outcome, state: EvidenceState): string =>
  [shortText(outcome, state), oppositeText(outcome, state)].filter(Boolean).join(state.t.between);

export function shortText(outcome: Outcome, { form, t, locale }: EvidenceState): string {
  return fill(form.one === form.other ? t.equalSaid : t.winsSaid, {
    n: formatNumber(form.questions, locale),
    worse: percentText(outcome.worse, locale),
    apart: percentText(outcome.worseApart, locale),
  });
}

/** How often the same test on new questions would name another leader; empty if the systems are equal. */
export const oppositeText = ({ opposite }: Outcome, { form, t, locale }: EvidenceState): string =>
  form.one === form.other ? '' : fill(t.oppositeSaid, { opposite: percentText(opposite, locale) });

export function alarmText({ form, t, locale }: EvidenceState): string {
  return fill(t.alarmSaid, {
    n: formatNumber(form.comparisons, locale),
    level: percentText(LEVEL / 100, locale),
    share: percentText(falseAlarm(form.comparisons, LEVEL / 100), locale),
  });
}

export function judgeText({ form, corrected, t, locale }: EvidenceState): string {
  if (!corrected) return t.coin;
  const judged = formatNumber(judgeOf(form).judged, locale);
  return fill(t.judgeSaid, { ...correctedTexts(corrected, locale), judged });
}

export const correctedTexts = ({ apparent, share, low, high }: Corrected, locale: Locale) => ({
  apparent: percentText(apparent, locale),
  share: percentText(share, locale),
  low: percentText(low, locale),
  high: percentText(high, locale),
});
