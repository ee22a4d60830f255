import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { Road } from '~/lib/road';
import {
  curve,
  footText,
  percent,
  round,
  sideText,
  stretched,
  type Point,
} from '~/lib/drawing/geometry';
import { ticksTo } from '~/lib/drawing/scale';
import { tickText } from '../money';
import { chartText } from '../sentences';
import { drawnRoads, HORIZON, totalOf, type CostState } from '../state';

const HEIGHT = 240;
/** Below the axis: the slider, and its labels clear of it. */
const GRIP_FOOT = 34;
const MARK = 12;
const MONTHS = [0, 6, 12, 18, 24, 30, HORIZON];

type At = (month: number, value: number) => Point;

/** The accumulated costs of each road, month by month, and where tuning crosses prompting. */
export function costChart(state: CostState): FigureElement {
  const drawn = drawnRoads(state);
  const top = Math.max(...drawn.flatMap((road) => state.ahead[road]));
  const ticks = ticksTo(top);
  const most = ticks.at(-1)!;
  const at: At = (month, value) => [(100 * month) / HORIZON, HEIGHT * (1 - value / most)];
  return (
    <div class="chart as-grid gap-0-2 inner-above-3">
      <svg class="plot side" height={HEIGHT + GRIP_FOOT} aria-hidden="true">
        {ticks.map((tick) => sideText(at(0, tick)[1], tickText(tick, state)))}
      </svg>
      <svg class="plot" height={HEIGHT + GRIP_FOOT} role="img" aria-label={chartText(state)}>
        {ticks.map((tick, i) => floor(i === 0 ? 'ax' : 'gl', at(0, tick)[1]))}
        {MONTHS.map((month) =>
          footText(at(month, 0)[0], HEIGHT + GRIP_FOOT - 4, monthText(month, state)),
        )}
        {stretched(
          HEIGHT,
          ...drawn.map((road) => line(road, points(state.ahead[road], at), 'ahead')),
          ...drawn.map((road) => line(road, points(state.paid[road], at))),
          state.changes > 0 &&
            drawn.includes('finetune') &&
            line('finetune', points(state.still, at), 'still'),
        )}
        {drawn.map((road) => mark(road, at(state.plan.months, totalOf(state, road))))}
        {crossings(state, at)}
      </svg>
      {state.grip}
    </div>
  );
}

const points = (paid: readonly number[], at: At) => paid.map((value, month) => at(month, value));

const floor = (kind: string, y: number) => (
  <line class={kind} x1={0} x2="100%" y1={round(y)} y2={round(y)} />
);

/** The months as numbers; the last one includes the unit. */
function monthText(month: number, { t, locale }: CostState) {
  if (month === 0) return t.atStart;
  const n = formatNumber(month, locale);
  return month === HORIZON ? fill(t.month, { n }) : n;
}

const line = (road: Road, at: readonly Point[], way = '') =>
  curve(at, { class: `lk ${way}`.trim(), 'data-road': road });

const mark = (road: Road, [x, y]: Point) => (
  <svg x={percent(x)} y={round(y)} overflow="visible" class="pt" data-road={road}>
    <use href={`#m-${road}`} x={-MARK / 2} y={-MARK / 2} width={MARK} height={MARK} />
  </svg>
);

/** A labelled ring at the month from which tuning costs no more than prompting, and one for unchanging facts. */
function crossings(state: CostState, at: At): FigureElement[] {
  const { from, stillFrom, paid, still, t } = state;
  const [drawn, apart] = [drawnRoads(state).includes('finetune'), stillFrom !== from];
  if (!drawn) return [];
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
): FigureElement[] {
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
