import { stepsOf } from './core/line';
import { judgedOf } from './core/summary';
import { round } from '~/lib/drawing/geometry';
import { h, type FigureElement } from '~/lib/figure';
import { standalone, type Colours } from '../parts/standalone';
import { lineOf, lineSaid, signed } from './line-said';
import type { AbstainState } from './state';

export { svgFile } from '../parts/standalone';

const WIDTH = 900;
const HEIGHT = 480;
const PLOT = { left: 40, right: 860, top: 80, bottom: 310 };
const ROWS = { right: 330, wrong: 358 };
const xAt = (share: number) => round(PLOT.left + (PLOT.right - PLOT.left) * share);

/** The curve with its line and the questions below it, as one standalone SVG. */
export function picture(state: AbstainState, colours: Colours): FigureElement {
  const { t, look } = state;
  return standalone(
    { width: WIDTH, height: HEIGHT },
    colours,
    `${t.title} · ${t.priced} ${look.price}`,
    h('rect', {
      x: xAt(0),
      y: PLOT.top,
      width: xAt(look.from) - xAt(0),
      height: ROWS.wrong + 24 - PLOT.top,
      fill: colours.hair,
      'fill-opacity': 0.5,
    }),
    ...ticks(state, colours),
    ...curve(state, colours),
    ...lines(lineSaid(state)).map((text, i) =>
      h('text', { x: 24, y: HEIGHT - 40 + 20 * i, fill: colours.soft }, text),
    ),
  );
}

function curve(state: AbstainState, { ink, soft }: Colours): FigureElement[] {
  const { result, look, t, locale } = state;
  const steps = stepsOf(judgedOf(result), look.price);
  const points = steps.map((step) => step.points);
  const [low, high] = [Math.min(...points, -10), Math.max(...points, 20)];
  const yAt = (value: number) =>
    round(PLOT.bottom - ((PLOT.bottom - PLOT.top) * (value - low)) / (high - low));
  const drawn = steps.map((step) => `V${yAt(step.points)}H${xAt(step.from)}`).join('');
  const here = lineOf(state);
  const late = here.from > 0.6;
  return [
    h('path', { d: `M${xAt(0)} ${yAt(0)}H${xAt(1)}`, stroke: soft }),
    h('text', { x: xAt(0) + 8, y: yAt(0) - 6, fill: soft }, t.line.zero),
    h('path', { d: `M${xAt(0)} ${yAt(points[0]!)}${drawn}`, fill: 'none', stroke: ink }),
    h('path', { d: `M${xAt(here.from)} ${PLOT.top}V${ROWS.wrong + 24}`, stroke: ink }),
    h('circle', { cx: xAt(here.from), cy: yAt(here.points), r: 6, fill: ink }),
    h(
      'text',
      {
        x: xAt(here.from) + (late ? -14 : 14),
        y: yAt(here.points) + (yAt(here.points) < 200 ? 34 : -12),
        'text-anchor': late ? 'end' : 'start',
        'font-size': 28,
      },
      signed(here.points, locale),
    ),
  ];
}

function ticks({ result, t }: AbstainState, { ink, soft }: Colours): FigureElement[] {
  const row = (right: boolean) => (right ? ROWS.right : ROWS.wrong);
  return [
    ...judgedOf(result).map(({ confidence, right }) =>
      h('path', {
        d: `M${xAt(confidence)} ${row(right)}v18`,
        stroke: right ? ink : soft,
      }),
    ),
    h('text', { x: xAt(0) + 8, y: ROWS.right + 14, fill: soft }, t.line.right),
    h('text', { x: xAt(0) + 8, y: ROWS.wrong + 14, fill: soft }, t.line.wrong),
  ];
}

/** Splits between sentences, or after a full stop where the language has no spaces. */
function lines(said: string): string[] {
  const cut = Math.max(
    said.lastIndexOf('. ', said.length / 1.6),
    said.lastIndexOf('。', said.length / 1.6),
  );
  return cut > 0 ? [said.slice(0, cut + 1), said.slice(cut + 1).trim()] : [said];
}
