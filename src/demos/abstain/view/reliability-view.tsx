import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Bin } from '~/lib/evaluation/calibration';
import { type FigureElement } from '~/lib/figure';
import { judgedOf } from '../core/summary';
import { round } from '~/lib/drawing/geometry';
import { dot, line, stretch } from '~/lib/drawing/marks';
import { chart } from '~/lib/drawing/chart';
import type { AbstainState } from '../state';

const HEIGHT = 220;
const COUNTS = 64;
const yOf = (share: number) => HEIGHT * (1 - share);

type Drawing = Pick<Parameters<typeof chart>[0], 'height' | 'label' | 'ticks' | 'steps' | 'drawn'>;

/** One drawing over confidence with its title; the silent side of the threshold is shaded in all of them. */
function panel(
  { name, title, unit }: { name: string; title: string; unit: string },
  { net }: AbstainState,
  { drawn, height, ...rest }: Drawing,
): FigureElement {
  const at = 100 * net.threshold;
  return (
    <section data-panel-of={name}>
      <h3 class="label">
        {title} <small>{unit}</small>
      </h3>
      {chart({
        ...{ height, ...rest, ground: stretch('silent fill-sunk', [0, at], 0, height) },
        drawn: [...drawn, line('threshold', [at, 0], [at, height])],
      })}
    </section>
  );
}

/** Share right by confidence, with intervals; the size of a mark grows with its number of answers. */
export function reliabilityPanel(state: AbstainState): FigureElement {
  const { result, calibration, t, locale } = state;
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
  return panel({ name: 'reliability', title: t.reliability, unit: t.reliabilityUnit }, state, {
    height: HEIGHT,
    label: fill(t.reliabilitySaid, { points: points.join(t.listed) }),
    ticks: [0, 0.5, 1].map((share) => [yOf(share), percentText(share, locale)]),
    drawn: [
      line('perfect', [0, HEIGHT], [100, 0]),
      ...tempered.bins.flatMap(mark('two')),
      ...plain.bins.flatMap(mark('one')),
    ],
  });
}

function markOf({ confidence, share, count, interval }: Bin, way: string, all: number) {
  const x = 100 * confidence;
  const r = round(2.5 + 7 * Math.sqrt(count / all));
  return [
    line(`reach ${way}`, [x, yOf(interval.low)], [x, yOf(interval.high)]),
    dot(`seen ${way} fill-ink pen-plate`, [x, yOf(share)], r),
  ];
}

/** The number of answers in each bin of confidence, right ones below wrong ones. */
export function countsPanel(state: AbstainState): FigureElement {
  const { result, calibration, t, locale } = state;
  const { bins } = calibration.plain;
  const most = Math.max(...bins.map(({ count }) => count));
  const tall = (count: number) => (COUNTS * count) / most;
  const points = bins.map((bin) => {
    const right = rightOf(bin);
    const confidence = percentText(bin.confidence, locale);
    return fill(t.countSaid, { confidence, right, wrong: bin.count - right });
  });
  const unit = fill(t.countsUnit, { n: formatNumber(judgedOf(result).length, locale) });
  return panel({ name: 'counts', title: t.counts, unit }, state, {
    height: COUNTS,
    label: fill(t.countsSaid, { points: points.join(t.listed) }),
    ticks: [
      [COUNTS, '0'],
      [0, formatNumber(most, locale)],
    ],
    drawn: bins.flatMap((bin) => barOf(bin, tall)),
    steps: [
      [0, percentText(0, locale)],
      [50, `${t.confidence} ${percentText(0.5, locale)}`],
      [100, percentText(1, locale)],
    ],
  });
}

const rightOf = ({ share, count }: Bin): number => Math.round(share * count);

function barOf(bin: Bin, tall: (count: number) => number): FigureElement[] {
  const { from, to, count } = bin;
  const right = rightOf(bin);
  const inset = 12 * (to - from);
  const ends = [100 * from + inset, 100 * to - inset] as const;
  const part = (kind: string, below: number, amount: number) =>
    stretch(
      `bar ${kind} fill-ink pen-ink`,
      ends,
      round(COUNTS - tall(below + amount)),
      round(tall(amount)),
    );
  return [part('right', 0, right), part('wrong', right, count - right)];
}
