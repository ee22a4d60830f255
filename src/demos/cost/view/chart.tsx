import { fill, formatNumber } from '~/i18n/format';
import type { Road } from '~/lib/road';
import { chart } from '~/lib/drawing/chart';
import { curve, stretched, type Point } from '~/lib/drawing/geometry';
import { dot, mark, text } from '~/lib/drawing/marks';
import { between, ticksTo } from '~/lib/drawing/scale';
import { tickText } from '../money';
import { chartText } from '../sentences';
import { drawnRoads, HORIZON, totalOf, type CostState } from '../state';

const HEIGHT = 240;
const MONTHS = [0, 6, 12, 18, 24, 30, HORIZON];

export function costChart(state: CostState) {
  const { t, plan, changes, ahead, paid, still, from, stillFrom, locale } = state;
  const drawn = drawnRoads(state);
  const tunes = drawn.includes('finetune');
  const ticks = ticksTo(Math.max(...drawn.flatMap((road) => ahead[road])));
  const x = between([0, HORIZON], [0, 100]);
  const y = between([0, ticks.at(-1)!], [HEIGHT, 0]);
  const line = (road: Road, values: readonly number[], way = '') =>
    curve(
      values.map((value, month): Point => [x(month), y(value)]),
      { class: `lk ${way}`.trim(), 'data-road': road },
    );
  const crossing = (words: string, month: number | undefined, values: readonly number[]) =>
    month && tunes
      ? ring(fill(words, { n: formatNumber(month, locale) }), [x(month), y(values[month]!)])
      : [];
  return chart({
    height: HEIGHT,
    label: chartText(state),
    ticks: ticks.map((tick) => [y(tick), tickText(tick, state)]),
    steps: MONTHS.map((month) => [x(month), monthText(month, state)]),
    slider: state.grip,
    drawn: [
      stretched(
        HEIGHT,
        ...drawn.map((road) => line(road, ahead[road], 'ahead')),
        ...drawn.map((road) => line(road, paid[road])),
        changes > 0 && tunes && line('finetune', still, 'still'),
      ),
      ...drawn.map((road) => mark(x(plan.months), y(totalOf(state, road)), { road })),
      ...crossing(t.crossing, from, paid.finetune),
      ...(stillFrom === from ? [] : crossing(t.crossingStill, stillFrom, still)),
    ],
  });
}

/** The months as numbers; the last one includes the unit. */
function monthText(month: number, { t, locale }: CostState) {
  if (month === 0) return t.atStart;
  const n = formatNumber(month, locale);
  return month === HORIZON ? fill(t.month, { n }) : n;
}

/** A ring around a crossing, with its words where there is room. */
function ring(words: string, at: Point) {
  const [x, y] = at;
  const place = x > 50 ? { anchor: 'end', dx: -6, dy: -16 } : { anchor: 'start', dx: 6, dy: 26 };
  return [
    dot('ring pen-2 fill-none pen-ink', at, 8),
    text(x, y, words, { ...place, kind: 'd from-44' }),
  ];
}
