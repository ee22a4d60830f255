import { fill, formatNumber, percentText } from '~/i18n/format';
import { expectedScore } from '~/lib/evaluation/abstention';
import { h, type FigureElement } from '~/lib/figure';
import { round } from '~/lib/drawing/geometry';
import { across, overConfidence, panel, stroke } from './panel';
import { pointsText } from './sentences';
import type { AbstainState } from './state';

const WORTH = 64;
const EARNED = 120;

/** From −price to 1: an answer is worth something from where the line crosses 0. */
export function worthPanel({ look, net, t, locale }: AbstainState): FigureElement {
  const low = -look.price;
  const yOf = (score: number) => (WORTH * (1 - score)) / (1 - low);
  const lowest = formatNumber(low, locale, look.price % 1 === 0 ? 0 : 2).replace('-', '−');
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
  });
}

/** What each threshold earned on the judged questions, with the two at the price's threshold marked. */
export function earningPanel({ net, t, locale }: AbstainState): FigureElement {
  const { plain, tempered } = net.curve;
  const [low, high] = [Math.min(0, ...plain, ...tempered), Math.max(0.01, ...plain, ...tempered)];
  const yOf = (score: number) => (EARNED * (high - score)) / (high - low);
  const points = (scores: readonly number[]) =>
    scores.map((score, percent) => [percent / 100, yOf(score)] as const);
  const { threshold, policies } = net;
  const mark = (way: string, score: number) =>
    h('circle', { class: `seen ${way}`, cx: across(threshold), cy: round(yOf(score)), r: 5 });
  return panel({
    name: 'earning',
    title: t.earning,
    unit: t.earningUnit,
    height: EARNED,
    said: earningSaid(plain, net.policies, threshold, t.earningSaid, locale),
    ticks: ticksOf(low, high).map((score) => [yOf(score), pointsText(score, locale)]),
    threshold,
    drawn: [
      stroke('zero', [0, yOf(0)], [1, yOf(0)]),
      overConfidence('two', EARNED, points(tempered)),
      overConfidence('one', EARNED, points(plain)),
      mark('two', policies.tempered.score),
      mark('one', policies.threshold.score),
    ],
    foot: [
      [0, percentText(0, locale)],
      [0.5, `${t.confidence} ${percentText(0.5, locale)}`],
      [1, percentText(1, locale)],
    ],
  });
}

/** Top, zero and bottom, where they leave each other room. */
const ticksOf = (low: number, high: number): number[] => {
  const room = (high - low) / 6;
  return [...(high > room ? [high] : []), 0, ...(low < -room ? [low] : [])];
};

function earningSaid(
  plain: readonly number[],
  { always, threshold: here }: AbstainState['net']['policies'],
  threshold: number,
  template: string,
  locale: AbstainState['locale'],
): string {
  const best = Math.max(...plain);
  return fill(template, {
    always: pointsText(always.score, locale),
    here: pointsText(here.score, locale),
    share: percentText(threshold, locale),
    best: pointsText(best, locale),
    at: percentText(plain.indexOf(best) / 100, locale),
  });
}
