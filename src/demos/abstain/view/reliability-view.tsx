import { fill, percentText } from '~/i18n/format';
import type { Bin } from '~/lib/evaluation/calibration';
import { judgedOf } from '../core/summary';
import { round } from '~/lib/drawing/geometry';
import { dot, line, stretch } from '~/lib/drawing/marks';
import { chart } from '~/lib/drawing/chart';
import type { AbstainState } from '../state';

const HEIGHT = 220;
const yOf = (share: number) => HEIGHT * (1 - share);

/** Share right by confidence, with intervals; the size of a mark grows with its number of answers, the silent side is shaded. */
export function reliabilityPanel(state: AbstainState) {
  const { result, calibration, net, t, locale } = state;
  const at = 100 * net.threshold;
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
  return (
    <section data-panel-of="reliability">
      <h3 class="label">
        {t.reliability} <small>{t.reliabilityUnit}</small>
      </h3>
      {chart({
        height: HEIGHT,
        label: fill(t.reliabilitySaid, { points: points.join(t.listed) }),
        ground: stretch('silent fill-sunk', [0, at], 0, HEIGHT),
        ticks: [0, 0.5, 1].map((share) => [yOf(share), percentText(share, locale)]),
        steps: [
          [0, percentText(0, locale)],
          [50, `${t.confidence} ${percentText(0.5, locale)}`],
          [100, percentText(1, locale)],
        ],
        drawn: [
          line('perfect', [0, HEIGHT], [100, 0]),
          ...tempered.bins.flatMap(mark('two')),
          ...plain.bins.flatMap(mark('one')),
          line('threshold pen-ink pen-2', [at, 0], [at, HEIGHT]),
        ],
      })}
    </section>
  );
}

function markOf({ confidence, share, count, interval }: Bin, way: string, all: number) {
  const x = 100 * confidence;
  const r = round(2.5 + 7 * Math.sqrt(count / all));
  return [
    line(`reach ${way}`, [x, yOf(interval.low)], [x, yOf(interval.high)]),
    dot(`seen ${way} fill-ink pen-plate`, [x, yOf(share)], r),
  ];
}
