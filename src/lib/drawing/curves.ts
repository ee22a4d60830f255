import { h, type FigureElement, type FigureNode } from '../figure';
import {
  answer,
  askOf,
  axisOf,
  drawnIn,
  handle,
  isAsked,
  placeOf,
  rangeOf,
  spoken,
  waits,
  wedge,
} from './ask';
import type { CurveFigure, CurveLine, Panel, Place, Shown } from './figure';
import { curve as path, type Point, round, share, sideText, stretched, widthOf } from './geometry';
import { line, mark, ring, text, wideNote } from './marks';
import { foot, footRail, lineNote } from './row';
import { freeY } from './note-place';
import { spreadOut } from './label-place';

const HEIGHT = 220;
/** Height of a figure with a guess, in pixels; it fills its plate. */
const ASKED = 276;
const FOOT = 28;
const LABEL = 16;

interface Spot {
  at: Point;
  value: Shown;
}

/** Curves over a quantity: axes, lines, and marks where something was measured. */
export function curves(figure: CurveFigure): FigureNode[] {
  const several = figure.panels.length > 1;
  return [
    h(
      'div',
      { class: several ? 'panels' : undefined },
      ...figure.panels.map((panel) =>
        drawn(figure, panel, several ? 150 : askOf(figure) ? ASKED : HEIGHT),
      ),
    ),
    h('p', { class: 'x-name' }, figure.x.name),
    ...footRail(figure),
    askOf(figure) ? h('div', { class: 'answer' }, lineNote(figure.note)) : lineNote(figure.note),
  ];
}

function drawn(figure: CurveFigure, panel: Panel, height: number): FigureElement {
  const { x, speech } = figure;
  const { y, lines, title } = panel;
  const placed = lines.map((one) => spotsOf(one, figure, panel, height));
  const up = (value: number) => height - (height * share(y, value)) / 100;
  return h(
    'div',
    { class: 'panel' },
    title !== undefined && h('p', { class: 'group' }, title),
    h(
      'div',
      { class: 'curves' },
      h(
        'svg',
        {
          class: 'plot own',
          width: widest(y.ticks.map(([, shown]) => shown)),
          height: height + FOOT,
          'aria-hidden': 'true',
        },
        ...y.ticks.map(([at, shown]) => sideText(up(at), shown)),
      ),
      h(
        'svg',
        {
          class: 'plot',
          height: height + FOOT,
          ...spoken(
            [
              ...lines.map((one) => said(one, figure)),
              ...(isNoted(figure, panel) ? [figure.note.text] : []),
            ].join(speech.stop),
            lines.map((one) => said(untold(one, figure), figure)).join(speech.stop),
          ),
        },
        ...y.ticks.map(([at]) => line('gl', [0, up(at)], [100, up(at)])),
        ...y.refs.flatMap(({ at, name }) => [
          line('ref', [0, up(at)], [100, up(at)]),
          text(100, up(at) - 5, name, { anchor: 'end' }),
        ]),
        ...x.refs.flatMap(({ at, name }) => [
          line('ref', [share(x, at), 0], [share(x, at), height]),
          text(share(x, at), 12, name, { anchor: 'start', dx: 5 }),
        ]),
        ...foot(x, height),
        stretched(
          height,
          ...lines.flatMap((one, i) =>
            isWhole(one, figure)
              ? [ribbon(one, figure, panel, height), ways(one, placed[i]!)]
              : [ways(one, knownOf(one, placed[i]!, figure))],
          ),
        ),
        ...fan(figure, panel, placed, height),
        ...lines.flatMap((one, i) => marks(one, knownOf(one, placed[i]!, figure))),
        ...lines.flatMap((one, i) => answered(one, placed[i]!, figure)),
        ...extra(figure, panel, placed, height),
        ...grip(figure, panel, placed, height),
      ),
      endNames(figure, lines, placed, height),
    ),
  );
}

const spotsOf = (one: CurveLine, { x }: CurveFigure, { y }: Panel, height: number): Spot[] =>
  one.points.map((point) => ({
    at: [share(x, point.x), height - (height * share(y, point.y.value)) / 100],
    value: point.y,
  }));

/**
 * The range of a line's points that are hidden: the answer and all after it, the first alone, or all if the line would
 * give the answer away.
 */
function hiddenFrom({ points }: CurveLine, figure: CurveFigure): [from: number, to: number] {
  const i = points.findIndex(({ y }) => isAsked(figure, y));
  const tells = points.some(({ y }) => waits(figure, y) && !isAsked(figure, y));
  if (tells || (i >= 0 && askOf(figure)!.ask.tells.includes(points[i]!.y.cell!)))
    return [0, points.length];
  return i < 0 ? [0, 0] : i === 0 ? [0, 1] : [i, points.length];
}

const isWhole = (one: CurveLine, figure: CurveFigure): boolean => hiddenFrom(one, figure)[1] === 0;

function knownOf(one: CurveLine, spots: readonly Spot[], figure: CurveFigure): readonly Spot[] {
  const [from, to] = hiddenFrom(one, figure);
  return spots.filter((_, i) => i < from || i >= to);
}

/** The hidden part of a line, shown once the guess is answered. */
function answered(one: CurveLine, spots: readonly Spot[], figure: CurveFigure): FigureElement[] {
  const [from, to] = hiddenFrom(one, figure);
  if (to === 0) return [];
  const hidden = spots.slice(from, to);
  const along = spots.slice(Math.max(0, from - 1), to + 1).map(({ at }) => at);
  const kind = `curve${one.strong ? ' strong' : ''}`;
  return answer(
    ...(one.way === 'marks'
      ? []
      : drawnIn(kind, one.way === 'stairs' ? stairs(along) : along, one.road)),
    ...marks(one, hidden),
  );
}

/** A line as screen readers get it before the guess. */
function untold(one: CurveLine, figure: CurveFigure): CurveLine {
  const [from, to] = hiddenFrom(one, figure);
  if (to === 0) return one;
  const asked = { ...one.points[from]!.y, shown: figure.speech.asked };
  const before = one.points.slice(0, from);
  return {
    ...one,
    points: [...before, { ...one.points[from]!, y: asked }, ...one.points.slice(to)],
  };
}

/** The answer's point, and the known point next to it where its line starts. */
function asked(figure: CurveFigure, panel: Panel, placed: readonly (readonly Spot[])[]) {
  for (const [n, one] of panel.lines.entries()) {
    const i = one.points.findIndex(({ y }) => isAsked(figure, y));
    if (i < 0) continue;
    const [from, to] = hiddenFrom(one, figure);
    const known =
      from > 0 ? placed[n]![from - 1] : to < one.points.length ? placed[n]![to] : undefined;
    return { spot: placed[n]![i]!, known };
  }
  return undefined;
}

function fan(
  figure: CurveFigure,
  panel: Panel,
  placed: readonly (readonly Spot[])[],
  height: number,
): FigureElement[] {
  const [guess, found] = [askOf(figure), asked(figure, panel, placed)];
  if (!guess || !found?.known) return [];
  const track = { along: 'y', axis: panel.y, top: 0, height } as const;
  const at = placeOf(track, rangeOf(panel.y, guess.ask).start);
  return wedge(found.known.at, found.spot.at[0], track, at);
}

/** The panel with the handle for a guess along x: the one whose line would give it away, or the first. */
const panelOf = (figure: CurveFigure): Panel =>
  figure.panels.find(({ lines }) => lines.some((one) => !isWhole(one, figure))) ??
  figure.panels[0]!;

/** The handle at the answer's point, or along the foot for a guess along x. */
function grip(
  figure: CurveFigure,
  panel: Panel,
  placed: readonly (readonly Spot[])[],
  height: number,
): FigureElement[] {
  const guess = askOf(figure);
  if (!guess || guess.at === 'foot') return [];
  const { speech: words, x } = figure;
  if ('x' in guess.at) {
    if (panel !== panelOf(figure)) return [];
    const truth = placeOf({ along: 'x', axis: x }, guess.ask.truth);
    const foot = { axis: x, guess, along: 'x', across: height, truth, words, over: true } as const;
    return [...answer(line('ref', [truth, 0], [truth, height])), ...handle(foot)];
  }
  const found = asked(figure, panel, placed);
  if (!found) return [];
  const [across, truth] = found.spot.at;
  const axis = axisOf(figure)!;
  return handle({ axis, guess, along: 'y', across, truth, top: 0, height, words });
}

/** The band between lowest and highest, if all points of a line have both. */
function ribbon(
  { points, way }: CurveLine,
  { x }: CurveFigure,
  { y }: Panel,
  height: number,
): FigureElement | false {
  const ends = points.flatMap(({ x: at, y: { low, high, interval } }) =>
    low && high && !interval ? [{ at, low: low.value, high: high.value }] : [],
  );
  if (way === 'marks' || ends.length === 0 || ends.length < points.length) return false;
  const spot = (at: number, value: number): Point => [
    share(x, at),
    height - (height * share(y, value)) / 100,
  ];
  const there = ends.map(({ at, high }) => spot(at, high));
  const back = ends.map(({ at, low }) => spot(at, low)).reverse();
  return path([...there, ...back], { class: 'band' });
}

const CLASSES = { line: '', dashed: ' dashed', stairs: '', marks: '' };

function ways({ way, strong, road }: CurveLine, spots: readonly Spot[]): FigureElement | false {
  if (way === 'marks') return false;
  const points = spots.map(({ at }) => at);
  return path(way === 'stairs' ? stairs(points) : points, {
    class: `curve${strong ? ' strong' : ''}${CLASSES[way]}`,
    'data-road': road,
  });
}

/** The points of a step line: first along to the next x, then up or down to its y. */
export const stairs = (points: readonly Point[]): Point[] =>
  points.flatMap(([x, y], i) =>
    i === 0
      ? [[x, y] as const]
      : [
          [x, points[i - 1]![1]],
          [x, y],
        ],
  );

/** Above this number of points, marks would hide their line. */
const MOST_MARKS = 12;

const marks = ({ road, way, points }: CurveLine, spots: readonly Spot[]): FigureElement[] =>
  spots.flatMap(({ at: [x, y], value }) => [
    ...(points.length <= MOST_MARKS || way === 'marks'
      ? [mark(x, y, { road, small: !road, open: way === 'dashed' })]
      : []),
    ...ring(x, y, value),
  ]);

/** Names and last values next to the ends of the lines, at least 16 pixels apart. */
function endNames(
  figure: CurveFigure,
  lines: readonly CurveLine[],
  placed: readonly (readonly Spot[])[],
  height: number,
): FigureElement {
  const ends = lines.map((_, i) => placed[i]!.at(-1)!);
  const heights = spreadOut(
    ends.map(({ at: [, y] }) => Math.max(8, y)),
    LABEL,
    height,
  );
  const names = lines.map(({ name }, i) => `${name} ${ends[i]!.value.shown}`);
  return h(
    'svg',
    {
      class: 'plot own ends right',
      width: widest(names),
      height: height + FOOT,
      'aria-hidden': 'true',
    },
    ...lines.flatMap((one, i) => [
      line('lead', [0, ends[i]!.at[1]], [0, ends[i]!.at[1]]),
      h('text', { class: classOf(one, figure), x: 0, y: round(heights[i]! + 4) }, names[i]!),
    ]),
  );
}

/** The class of an end's label; it is hidden as long as the end of its line is. */
const classOf = (one: CurveLine, figure: CurveFigure): string | undefined =>
  [one.strong && 'd', hiddenFrom(one, figure)[1] === one.points.length && 'answer']
    .filter(Boolean)
    .join(' ') || undefined;

const widest = (labels: readonly string[]): number => Math.max(...labels.map(widthOf));

const said = ({ name, points }: CurveLine, { x, speech }: CurveFigure): string =>
  name +
  speech.colon +
  points
    .filter((_, i) => points.length <= MOST_MARKS || i === 0 || i === points.length - 1)
    .map(({ x: at, y }) => speech.at.replace('{y}', y.shown).replace('{x}', shownAt(x.ticks, at)))
    .join(speech.comma);

/** True if the annotation belongs in this panel. */
const isNoted = ({ note: { at }, panels }: CurveFigure, panel: Panel): boolean =>
  typeof at === 'object' &&
  ('cell' in at
    ? panel.lines.some(({ points }) => points.some(({ y }) => y.cell === at.cell))
    : panel === panels[0]);

/** The axis label at a value, or the value itself. */
const shownAt = (ticks: CurveFigure['x']['ticks'], value: number): string =>
  ticks.find(([at]) => at === value)?.[1] ?? String(round(value));

/** The annotation, placed where it hides no line; hidden until the guess is answered. */
function extra(
  figure: CurveFigure,
  panel: Panel,
  placed: readonly (readonly Spot[])[],
  height: number,
): FigureElement[] {
  const spots = placed.flat();
  const spotAt = (place: Place): Spot | undefined =>
    typeof place === 'object' && 'cell' in place
      ? spots.find(({ value }) => value.cell === place.cell)
      : undefined;
  const { at, text: words } = figure.note;
  const first = panel === figure.panels[0];
  const point: Point | undefined =
    typeof at === 'object' && 'x' in at
      ? first
        ? [share(figure.x, at.x), 0]
        : undefined
      : spotAt(at)?.at;
  if (!point) return [];
  const y = freeY(
    placed.map((one) => one.map((spot) => spot.at)),
    point,
    { top: 10, bottom: height - 8, reach: figure.panels.length > 1 ? 100 : 45 },
  );
  const placedNote = wideNote(point, [point[0], y], words);
  return askOf(figure) ? answer(placedNote) : [placedNote];
}
