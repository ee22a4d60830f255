import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { Policy } from './core/summary';
import type { ShareInterval } from '~/lib/evaluation/wilson';
import type { AbstainState } from './state';

export const errorText = (error: number, locale: Locale): string => formatNumber(error, locale, 2);

/** Formats a mean score per question as points per 100. */
export const pointsText = (score: number, locale: Locale): string =>
  formatNumber(Math.round(100 * score) + 0, locale);

export const intervalOf = ({ low, high }: ShareInterval, text: (value: number) => string) => ({
  low: text(low),
  high: text(high),
});

export const policyText = (policy: Policy, { t, net, locale }: AbstainState): string =>
  fill(t.policies[policy], { share: percentText(net.threshold, locale) });
