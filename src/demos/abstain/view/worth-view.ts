import { fill, formatNumber, percentText } from '~/i18n/format';
import { expectedScore } from '~/lib/evaluation/abstention';
import type { FigureElement } from '~/lib/figure';
import { overConfidence, panel, stroke } from '../panel';
import type { AbstainState } from '../state';

const WORTH = 64;

/** The value of an answer from −price to 1, positive from where the line crosses 0. */
export function worthPanel({ look, net, t, locale }: AbstainState): FigureElement {
  const low = -look.price;
  const yOf = (score: number) => (WORTH * (1 - score)) / (1 - low);
  const lowest = formatNumber(low, locale, look.price % 1 === 0 ? 0 : 2);
  const worth = ([0, 1] as const).map(
    (share) => [share, yOf(expectedScore(share, look.price))] as const,
  );
  return panel({
    name: 'worth',
    title: t.worth,
    unit: t.worthUnit,
    height: WORTH,
    said: fill(t.worthSaid, { low: lowest, share: percentText(net.threshold, locale) }),
    ticks: [[yOf(1), '1'], ...(low < 0 ? [[yOf(low), lowest] as const] : [])],
    threshold: net.threshold,
    drawn: [stroke('zero', [0, yOf(0)], [1, yOf(0)]), overConfidence('one', WORTH, worth)],
    foot: [
      [0, percentText(0, locale)],
      [0.5, `${t.confidence} ${percentText(0.5, locale)}`],
      [1, percentText(1, locale)],
    ],
  });
}
