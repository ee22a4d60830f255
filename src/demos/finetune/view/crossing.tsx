import { fill, formatNumber } from '~/i18n/format';
import { curve, percent, round, stretched, type Point } from '~/lib/drawing/geometry';
import { dot, line } from '~/lib/drawing/marks';
import { chart } from '~/lib/drawing/chart';
import { between } from '~/lib/drawing/scale';
import { spreadOut } from '~/lib/drawing/label-place';
import type { Look } from '../core/settings';
import {
  axisOf,
  LINES,
  looksUntil,
  ofHundred,
  stepOf,
  type LineName,
  type FinetuneState,
} from '../state';

const HEIGHT = 250;
const [TOP, FOOT] = [16, 226];
const TICKS = [0, 25, 50, 75, 100];
/** Least distance between two names at the right, and between two numbers at the handle. */
const GAP = 46;
const NEAR = 20;
/** Numbers stand left of a handle beyond this share of the axis. */
const LATE = 80;

const yOf = between([0, 100], [FOOT, TOP]);

export function crossing(state: FinetuneState) {
  const { runs, t } = state;
  const { outline = runs[0]!.snapshot.looks } = state;
  const [axis, step] = [axisOf(state), stepOf(state)];
  const x = (at: number) => (100 * at) / axis;
  const way = (looks: readonly Look[], name: LineName): Point[] =>
    looks.map((look) => [x(look.step), yOf(ofHundred(look, name) ?? 0)]);
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

const valuesOf = (look: Look | undefined) => LINES.map((name) => ofHundred(look, name) ?? 0);

/** The height of each number, `below` its place on the axis. */
const heightsOf = (values: readonly number[], below: number, gap: number, most: number) =>
  spreadOut(
    values.map((value) => yOf(value) + below),
    gap,
    most,
  );

function numbersAt(at: number, look: Look | undefined) {
  const values = valuesOf(look);
  const heights = heightsOf(values, -10, NEAR, FOOT - 10);
  const side = at > LATE ? { dx: -9, 'text-anchor': 'end' } : { dx: 9 };
  return LINES.map((name, i) => (
    <text class={`now ${name} pen-plate`} x={percent(at)} y={round(heights[i]!)} {...side}>
      {String(values[i])}
    </text>
  ));
}

function names(look: Look | undefined, t: FinetuneState['t'], whose = '') {
  const values = valuesOf(look);
  const heights = heightsOf(values, 6, GAP, FOOT + 2);
  return (
    <svg class={`plot names ${whose} full-width`} height={HEIGHT} aria-hidden="true">
      {LINES.flatMap((name, i) => {
        const y = Math.max(30, round(heights[i]!));
        const { first, second, short, shorter } = t.lines[name];
        return [
          <text class={`big ${name}`} x={14} y={y + 4}>
            {String(values[i])}
          </text>,
          <text class="d wide from-54" x={74} y={y - 6}>
            {first}
          </text>,
          <text class="wide from-54" x={74} y={y + 12}>
            {second}
          </text>,
          <text class="d narrow" x={58} y={y - 6}>
            {short}
          </text>,
          <text class="narrow" x={58} y={y + 10}>
            {shorter}
          </text>,
        ];
      })}
    </svg>
  );
}

export function crossingText(state: FinetuneState): string {
  const { runs, t, locale } = state;
  const step = stepOf(state);
  const look = looksUntil(runs[0]!.snapshot.looks, step).at(-1);
  return fill(t.looked, {
    step: formatNumber(step, locale),
    n: ofHundred(look, 'unseen') ?? 0,
    unknown: ofHundred(look, 'unknown') ?? 0,
  });
}
