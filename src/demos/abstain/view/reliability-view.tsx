import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Bin } from '~/lib/evaluation/calibration';
import { type FigureElement } from '~/lib/figure';
import { judgedOf } from '../core/summary';
import { round } from '~/lib/drawing/geometry';
import { across, panel, stroke } from '../panel';
import type { AbstainState } from '../state';

const HEIGHT = 220;
const COUNTS = 64;
const yOf = (share: number) => HEIGHT * (1 - share);

/** Share right by confidence, with intervals; the size of a mark grows with its number of answers. */
export function reliabilityPanel({
  result,
  calibration,
  net,
  t,
  locale,
}: AbstainState): FigureElement {
  const { plain, tempered } = calibration;
  const all = judgedOf(result).length;
  const mark = (way: string) => (bin: Bin) => markOf(bin, way, all);
  const points = plain.bins.map(({ confidence, share, count }) =>
    fill(t.pointSaid, {
      confidence: percentText(confidence, locale),
      share: percentText(share, locale),
      n: count,
    }),
  );
  return panel({
    name: 'reliability',
    title: t.reliability,
    unit: t.reliabilityUnit,
    height: HEIGHT,
    text: fill(t.reliabilitySaid, { points: points.join(t.listed) }),
    ticks: [0, 0.5, 1].map((share) => [yOf(share), percentText(share, locale)]),
    threshold: net.threshold,
    drawn: [
      stroke('perfect', [0, HEIGHT], [1, 0]),
      ...tempered.bins.flatMap(mark('two')),
      ...plain.bins.flatMap(mark('one')),
    ],
  });
}

function markOf({ confidence, share, count, interval }: Bin, way: string, all: number) {
  const { low, high } = interval;
  return [
    stroke(`reach ${way}`, [confidence, yOf(low)], [confidence, yOf(high)]),
    <circle
      class={`seen ${way} fill-ink pen-plate`}
      cx={across(confidence)}
      cy={round(yOf(share))}
      r={round(2.5 + 7 * Math.sqrt(count / all))}
    />,
  ];
}

/** The number of answers in each bin of confidence, right ones below wrong ones. */
export function countsPanel({ result, calibration, net, t, locale }: AbstainState): FigureElement {
  const { bins } = calibration.plain;
  const most = Math.max(...bins.map(({ count }) => count));
  const tall = (count: number) => (COUNTS * count) / most;
  const points = bins.map((bin) => {
    const right = rightOf(bin);
    const confidence = percentText(bin.confidence, locale);
    return fill(t.countSaid, { confidence, right, wrong: bin.count - right });
  });
  return panel({
    name: 'counts',
    title: t.counts,
    unit: fill(t.countsUnit, { n: formatNumber(judgedOf(result).length, locale) }),
    height: COUNTS,
    text: fill(t.countsSaid, { points: points.join(t.listed) }),
    ticks: [
      [COUNTS, '0'],
      [0, formatNumber(most, locale)],
    ],
    threshold: net.threshold,
    drawn: bins.flatMap((bin) => barOf(bin, tall)),
    foot: [
      [0, percentText(0, locale)],
      [0.5, `${t.confidence} ${percentText(0.5, locale)}`],
      [1, percentText(1, locale)],
    ],
  });
}

const rightOf = ({ share, count }: Bin): number => Math.round(share * count);

function barOf(bin: Bin, tall: (count: number) => number): FigureElement[] {
  const { from, to, count } = bin;
  const right = rightOf(bin);
  const part = (kind: string, below: number, amount: number) => (
    <rect
      class={`bar ${kind} fill-ink pen-ink`}
      x={across(from + (to - from) * 0.12)}
      width={across((to - from) * 0.76)}
      y={round(COUNTS - tall(below + amount))}
      height={round(tall(amount))}
    />
  );
  return [part('right', 0, right), part('wrong', right, count - right)];
}
