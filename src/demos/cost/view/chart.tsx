import { fill, formatNumber } from '~/i18n/format';
import type { Road } from '~/lib/road';
import { chart } from '~/lib/drawing/chart';
import { curve, percent, round, stretched, type Point } from '~/lib/drawing/geometry';
import { mark } from '~/lib/drawing/marks';
import { ticksTo } from '~/lib/drawing/scale';
import { tickText } from '../money';
import { chartText } from '../sentences';
import { drawnRoads, HORIZON, totalOf, type CostState } from '../state';

const HEIGHT = 240;
const MONTHS = [0, 6, 12, 18, 24, 30, HORIZON];

type At = (month: number, value: number) => Point;

export function costChart(state: CostState) {
  const drawn = drawnRoads(state);
  const top = Math.max(...drawn.flatMap((road) => state.ahead[road]));
  const ticks = ticksTo(top);
  const most = ticks.at(-1)!;
  const at: At = (month, value) => [(100 * month) / HORIZON, HEIGHT * (1 - value / most)];
  return chart({
    height: HEIGHT,
    label: chartText(state),
    ticks: ticks.map((tick) => [at(0, tick)[1], tickText(tick, state)]),
    steps: MONTHS.map((month) => [at(month, 0)[0], monthText(month, state)]),
    slider: state.grip,
    drawn: [
      stretched(
        HEIGHT,
        ...drawn.map((road) => line(road, points(state.ahead[road], at), 'ahead')),
        ...drawn.map((road) => line(road, points(state.paid[road], at))),
        state.changes > 0 &&
          drawn.includes('finetune') &&
          line('finetune', points(state.still, at), 'still'),
      ),
      ...drawn.map((road) => mark(...at(state.plan.months, totalOf(state, road)), { road })),
      ...crossings(state, at),
    ],
  });
}

const points = (paid: readonly number[], at: At) => paid.map((value, month) => at(month, value));

/** The months as numbers; the last one includes the unit. */
function monthText(month: number, { t, locale }: CostState) {
  if (month === 0) return t.atStart;
  const n = formatNumber(month, locale);
  return month === HORIZON ? fill(t.month, { n }) : n;
}

const line = (road: Road, at: readonly Point[], way = '') =>
  curve(at, { class: `lk ${way}`.trim(), 'data-road': road });

function crossings(state: CostState, at: At) {
  const { from, stillFrom, paid, still, t } = state;
  if (!drawnRoads(state).includes('finetune')) return [];
  const apart = stillFrom !== from;
  return [
    ...(from ? ring(t.crossing, [from, paid.finetune[from]!], state, at) : []),
    ...(stillFrom && apart ? ring(t.crossingStill, [stillFrom, still[stillFrom]!], state, at) : []),
  ];
}

function ring(
  words: string,
  [month, value]: readonly [number, number],
  { locale }: CostState,
  at: At,
) {
  const [x, y] = at(month, value);
  const late = month > HORIZON / 2;
  const place = late
    ? { x: -6, y: -16, 'text-anchor': 'end' }
    : { x: 6, y: 26, 'text-anchor': 'start' };
  return [
    <circle class="ring pen-2 fill-none pen-ink" cx={percent(x)} cy={round(y)} r={8} />,
    <svg x={percent(x)} y={round(y)} overflow="visible">
      <text class="d from-44" {...place}>
        {fill(words, { n: formatNumber(month, locale) })}
      </text>
    </svg>,
  ];
}
