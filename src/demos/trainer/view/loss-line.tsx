import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { curve, percent, round, stretched, type Point } from '~/lib/drawing/geometry';
import { dot, line as straight } from '~/lib/drawing/marks';
import { between } from '~/lib/drawing/scale';
import type { Part } from '~/demos/kit/page';
import { lossSaid } from '~/demos/parts/training-view';
import { stepOf, type TrainerState } from '../state';

const HEIGHT = 112;
const TOP = 18;
const FOOT = 98;
/** Headroom above the highest loss. */
const AIR = 1.04;
/** Before the first and after the second, in per cent, a number moves inside the drawing. */
const NEAR = 12;
const FAR = 86;

export function lossLine(state: TrainerState): FigureElement {
  const { run, outline = [], t, locale } = state;
  const { losses: whole, steps } = run.snapshot;
  const step = stepOf(state);
  const highest = Math.max(1, ...[...outline, ...whole].map(([, loss]) => loss));
  const y = between([0, AIR * highest], [FOOT, TOP]);
  const place = ([at, loss]: Point): Point => [(100 * at) / steps, y(loss)];
  const line = whole.filter(([at]) => at <= step);
  const pale = outline.length > 0 ? outline : whole;
  const first = pale[0];
  const end = pale.at(-1);
  const last = line.at(-1);
  const here = last ? place(last) : ([0, 0] as const);
  const isFar = here[0] > FAR;
  const number = ([, loss]: Point, digits: number) => formatNumber(loss, locale, digits);
  const above = (point: Point, rise: number, style: object, text: Part) => {
    const [across, height] = place(point);
    return (
      <text x={percent(across)} y={round(height) - rise} {...style}>
        {text}
      </text>
    );
  };
  return (
    <svg
      class="plot loss-line"
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={lossSaid(whole, state)}
    >
      {straight('ax', [0, FOOT], [100, FOOT])}
      {stretched(
        HEIGHT,
        curve(pale.map(place), { class: 'outline', 'data-pale': '' }),
        curve(line.map(place), { class: 'curve one' }),
      )}
      {first && above(first, 3, { dx: 8 }, fill(t.lossFrom, { loss: number(first, 1) }))}
      {end && !isFar && above(end, 9, { 'text-anchor': 'end' }, number(end, 1))}
      {last && (
        <g>
          {dot('here fill-ink', here, 5)}
          {here[0] >= NEAR &&
            above(last, 11, { class: 'd', 'text-anchor': isFar ? 'end' : 'middle' }, [
              number(last, 2),
              <title>{String(last[1])}</title>,
            ])}
        </g>
      )}
    </svg>
  );
}
