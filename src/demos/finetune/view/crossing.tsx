import { curve, percent, round, stretched, type Point } from '~/lib/drawing/geometry';
import { dot, line } from '~/lib/drawing/marks';
import { chart } from '~/lib/drawing/chart';
import { between } from '~/lib/drawing/scale';
import { spreadOut } from '~/lib/drawing/label-place';
import type { Look } from '../core/settings';
import {
  axisOf,
  crossingText,
  LINES,
  looksUntil,
  ofHundred,
  stepOf,
  type LineName,
  type FinetuneState,
} from '../state';

const HEIGHT = 250;
const TOP = 16;
const FOOT = 226;
const TICKS = [0, 25, 50, 75, 100];
/** Least distance between two names at the right, and between two numbers at the handle. */
const GAP = 46;
const NEAR = 20;
/** Numbers stand left of a handle beyond this share of the axis. */
const LATE = 80;

const yOf = between([0, 100], [FOOT, TOP]);

export function crossing(state: FinetuneState) {
  const { runs, t, outline = runs[0]!.snapshot.looks } = state;
  const axis = axisOf(state);
  const step = stepOf(state);
  const x = (at: number) => (100 * at) / axis;
  const way = (looks: readonly Look[], name: LineName): Point[] =>
    looks.map((look) => [x(look.step), yOf(ofHundred(look, name))]);
  const seen = runs.map(({ snapshot }) => looksUntil(snapshot.looks, step));
  const now = seen[0]!.at(-1);
  const end = outline.at(-1);
  const isAhead = end !== undefined && end.step > step; // the outline goes on beyond the handle
  return chart({
    kind: 'crossing as-grid',
    height: FOOT,
    label: crossingText(state),
    ticks: TICKS.map((tick) => [yOf(tick), tick % 50 === 0 ? String(tick) : '']),
    drawn: [
      stretched(
        HEIGHT,
        ...LINES.map((name) => curve(way(outline, name), { class: 'outline', 'data-pale': '' })),
        ...seen.flatMap((looks, run) =>
          LINES.map((name) =>
            curve(way(looks, name), { class: `line ${name} ${run ? 'two' : 'one'}` }),
          ),
        ),
      ),
      line('at pen-ink pen-1-5', [x(step), 6], [x(step), FOOT + 12]),
      ...LINES.flatMap((name) =>
        way(seen[0]!, name).map((at) => dot(`seen ${name} fill-ink pen-ink pen-1-5`, at, 4.5)),
      ),
      ...(isAhead ? numbersAt(x(step), now) : []),
    ],
    names: isAhead ? names(end, t, 'ours') : names(now, t),
  });
}

/** The height of each number, `below` its place on the axis. */
const heightsOf = (look: Look | undefined, below: number, gap: number, most: number) =>
  spreadOut(
    LINES.map((name) => yOf(ofHundred(look, name)) + below),
    gap,
    most,
  );

function numbersAt(at: number, look: Look | undefined) {
  const heights = heightsOf(look, -10, NEAR, FOOT - 10);
  const side = at > LATE ? { dx: -9, 'text-anchor': 'end' } : { dx: 9 };
  return LINES.map((name, i) => (
    <text class={`now ${name} pen-plate`} x={percent(at)} y={round(heights[i]!)} {...side}>
      {String(ofHundred(look, name))}
    </text>
  ));
}

function names(look: Look | undefined, t: FinetuneState['t'], whose = '') {
  const heights = heightsOf(look, 6, GAP, FOOT + 2);
  return (
    <svg class={`plot names ${whose} full-width`} height={HEIGHT} aria-hidden="true">
      {LINES.flatMap((name, i) => {
        const y = Math.max(30, round(heights[i]!));
        const { first, second, short, shorter } = t.lines[name];
        const text = (style: string, x: number, below: number, words: string) => (
          <text class={style} x={x} y={y + below}>
            {words}
          </text>
        );
        return [
          text(`big ${name}`, 14, 4, String(ofHundred(look, name))),
          text('d wide from-54', 74, -6, first),
          text('wide from-54', 74, 12, second),
          text('d narrow', 58, -6, short),
          text('narrow', 58, 10, shorter),
        ];
      })}
    </svg>
  );
}
