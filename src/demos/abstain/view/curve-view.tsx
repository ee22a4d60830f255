import { curve, percent, round, stretched, type Point } from '~/lib/drawing/geometry';
import { dot, line, stretch } from '~/lib/drawing/marks';
import { between } from '~/lib/drawing/scale';
import { stepsOf } from '../core/line';
import { judgedOf } from '../core/summary';
import { lineOf, lineText, signed } from '../line-text';
import type { AbstainState } from '../state';

/** Pixels from the top: the span of the line, the curve, the two rows of ticks below their names, the name of the axis. */
const CUT = { top: 8, foot: 304 };
const CURVE = { top: 22, foot: 200 };
const ROWS = { right: 228, wrong: 264 };
const TICK = 14;
const AXIS = 299;
/** At the right, away from the line. */
const FAR = { x: '100%', 'text-anchor': 'end' };

export function curveView(state: AbstainState) {
  const { result, look, t } = state;
  const judged = judgedOf(result);
  const steps = stepsOf(judged, look.price);
  const yOf = heightsOf(steps.map(({ points }) => points));
  return (
    <svg class="plot line" height={CUT.foot} role="img" aria-label={lineText(state)}>
      {stretch('silent fill-sunk', [0, 100 * look.from], CUT.top, ROWS.wrong + TICK - CUT.top)}
      {line('zero pen-line', [0, yOf(0)], [100, yOf(0)])}
      {named(t.line.zero, round(yOf(0)) - 6)}
      {stretched(CUT.foot, curve(staircase(steps, yOf), { class: 'curve one' }))}
      {judged.map((each) => tick(each, look.from))}
      {named(t.line.right, ROWS.right - 5)}
      {named(t.line.wrong, ROWS.wrong - 5)}
      {named(t.line.axis, AXIS, look.from > 0.5 ? undefined : FAR)}
      {cut(state, yOf)}
    </svg>
  );
}

/** The scale from the highest to the lowest points, which always includes zero. */
function heightsOf(points: readonly number[]): (points: number) => number {
  const low = Math.min(...points, -10);
  const high = Math.max(...points, 20);
  return between([low, high], [CURVE.foot, CURVE.top]);
}

/** Each step holds up to its own confidence. */
const staircase = (steps: ReturnType<typeof stepsOf>, yOf: (points: number) => number): Point[] =>
  steps.flatMap(({ from, points }, i): Point[] => [
    [100 * (steps[i - 1]?.from ?? 0), yOf(points)],
    [100 * from, yOf(points)],
  ]);

function tick({ confidence, right }: { confidence: number; right: boolean }, from: number) {
  const top = right ? ROWS.right : ROWS.wrong;
  const kind = `tick ${right ? 'right' : 'wrong'}${confidence < from ? ' off' : ''}`;
  return line(kind, [100 * confidence, top], [100 * confidence, top + TICK]);
}

const named = (name: string, y: number, at: object = { x: 0, dx: 8 }) => (
  <text class="halo f14" y={y} {...at}>
    {name}
  </text>
);

function cut(state: AbstainState, yOf: (points: number) => number) {
  const { t, locale } = state;
  const { from, points } = lineOf(state);
  const at = 100 * from;
  const late = from > 0.6;
  const y = round(yOf(points));
  const beside = { x: percent(at), dx: late ? -14 : 14, 'text-anchor': late ? 'end' : 'start' };
  return [
    line('threshold pen-ink pen-2', [at, CUT.top], [at, CUT.foot]),
    dot('seen one fill-ink pen-plate', [at, y], 7),
    <text class="earns halo f14" {...beside} y={y < 150 ? y + 42 : y - 14} data-points={points}>
      {signed(points, locale)}
    </text>,
    ...(from < 0.2
      ? []
      : (['wide', 'narrow'] as const).map((width) => (
          <text class={`halo ${width}`} x={percent(at)} dx={-10} y={192} text-anchor="end">
            {t.line.silent[width]}
          </text>
        ))),
  ];
}
