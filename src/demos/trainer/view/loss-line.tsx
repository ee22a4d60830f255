import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { curve, percent, round, stretched, type Point } from '~/lib/drawing/geometry';
import { dot, line as straight } from '~/lib/drawing/marks';
import { between } from '~/lib/drawing/scale';
import { lossesUntil, stepOf, type TrainerState } from '../state';
import { lossSentence } from '../sentences';

const HEIGHT = 112;
const [TOP, FOOT] = [18, 98];
/** Headroom above the highest loss. */
const AIR = 1.04;
/** Before the first and after the second, in per cent, a number moves inside the drawing. */
const [NEAR, FAR] = [12, 86];

export function lossLine(state: TrainerState): FigureElement {
  const { run, outline = [], t, locale } = state;
  const { losses: whole, steps } = run.snapshot;
  const step = stepOf(state);
  const highest = Math.max(1, ...[...outline, ...whole].map(([, loss]) => loss));
  const y = between([0, AIR * highest], [FOOT, TOP]);
  const place = ([at, loss]: Point): Point => [(100 * at) / steps, y(loss)];
  const line = lossesUntil(whole, step);
  const pale = outline.length > 0 ? outline : whole;
  const text = (loss: number) => formatNumber(loss, locale, 2);
  const last = line.at(-1);
  return (
    <svg
      class="plot loss-line"
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={lossSentence(state)}
    >
      {straight('ax', [0, FOOT], [100, FOOT])}
      {stretched(
        HEIGHT,
        curve(pale.map(place), { class: 'outline', 'data-pale': '' }),
        curve(line.map(place), { class: 'curve one' }),
      )}
      {ends()}
      {last && value(last)}
    </svg>
  );

  function ends(): FigureElement[] {
    const [first, end] = [pale[0], pale.at(-1)];
    if (!first || !end) return [];
    const [x, y] = place(first);
    const from = (
      <text x={percent(x)} dx={8} y={round(y) - 3}>
        {fill(t.lossFrom, { loss: formatNumber(first[1], locale, 1) })}
      </text>
    );
    if (last && place(last)[0] > FAR) return [from];
    const [right, low] = place(end);
    const to = { x: percent(right), y: round(low) - 9, 'text-anchor': 'end' };
    return [from, <text {...to}>{formatNumber(end[1], locale, 1)}</text>];
  }

  function value(point: Point): FigureElement {
    const [x, y] = place(point);
    const anchor = x < NEAR ? 'start' : x > FAR ? 'end' : 'middle';
    const at = { x: percent(x), y: round(y) - 11, 'text-anchor': anchor };
    return (
      <g>
        {dot('here fill-ink', [x, y], 5)}
        {x >= NEAR && (
          <text {...at} class="d">
            {text(point[1])}
            <title>{String(point[1])}</title>
          </text>
        )}
      </g>
    );
  }
}
