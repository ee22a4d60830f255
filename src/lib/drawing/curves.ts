import { h, type FigureElement, type FigureNode } from '../figure';
import type { CurveFigure, CurveLine, Panel, Place, Shown } from './figure';
import { curve as path, round, sideText, stretched, widthOf, type Point } from './geometry';
import { line, mark, ring, risingDiamond, text, wideNote } from './marks';
import { foot, lineNote } from './row';
import { freeY } from './note-place';
import { share } from './scale';
import { spreadOut } from './spread-out';

const HEIGHT = 220;
const FOOT = 28;
const LABEL = 16;

interface Spot {
  at: Point;
  value: Shown;
}

/** The way along a quantity: axes, lines, and a mark where something was measured. */
export function curves(figure: CurveFigure): FigureNode[] {
  const several = figure.panels.length > 1;
  return [
    h(
      'div',
      { class: several ? 'panels' : undefined },
      ...figure.panels.map((panel) => drawn(figure, panel, several ? 150 : HEIGHT)),
    ),
    h('p', { class: 'x-name' }, figure.x.name),
    lineNote(figure.note),
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
          role: 'img',
          'aria-label': [
            ...lines.map((one) => said(one, figure)),
            ...(isNoted(figure, panel) ? [figure.note.text] : []),
          ].join(speech.stop),
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
          ...lines.flatMap((one, i) => [ribbon(one, figure, panel, height), ways(one, placed[i]!)]),
        ),
        ...lines.flatMap((one, i) => marks(one, placed[i]!)),
        ...extra(figure, panel, placed, height),
      ),
      endNames(lines, placed, height),
    ),
  );
}

const spotsOf = (one: CurveLine, { x }: CurveFigure, { y }: Panel, height: number): Spot[] =>
  one.points.map((point) => ({
    at: [share(x, point.x), height - (height * share(y, point.y.value)) / 100],
    value: point.y,
  }));

/** Between lowest and highest, where all points of a line have both. */
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

/** Along to the next point, then up or down to it. */
export const stairs = (points: readonly Point[]): Point[] =>
  points.flatMap(([x, y], i) =>
    i === 0
      ? [[x, y] as const]
      : [
          [x, points[i - 1]![1]],
          [x, y],
        ],
  );

/** Over this many, marks would hide their line. */
const MOST_MARKS = 12;

const marks = ({ road, way, points }: CurveLine, spots: readonly Spot[]): FigureElement[] =>
  spots.flatMap(({ at: [x, y], value }) => [
    ...(points.length <= MOST_MARKS || way === 'marks'
      ? [mark(x, y, { road, small: !road, open: way === 'dashed' })]
      : []),
    ...ring(x, y, value),
  ]);

/** Names and last values beside the ends of the lines, at least 16 pixels apart. */
function endNames(
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
    ...lines.flatMap(({ strong }, i) => [
      line('lead', [0, ends[i]!.at[1]], [0, ends[i]!.at[1]]),
      h('text', { class: strong ? 'd' : undefined, x: 0, y: round(heights[i]! + 4) }, names[i]!),
    ]),
  );
}

const widest = (labels: readonly string[]): number => Math.max(...labels.map(widthOf));

const said = ({ name, points }: CurveLine, { x, speech }: CurveFigure): string =>
  name +
  speech.colon +
  points
    .filter((_, i) => points.length <= MOST_MARKS || i === 0 || i === points.length - 1)
    .map(({ x: at, y }) => speech.at.replace('{y}', y.shown).replace('{x}', shownAt(x.ticks, at)))
    .join(speech.comma);

/** Whether the annotation stands in this panel. */
const isNoted = ({ note: { at }, panels }: CurveFigure, panel: Panel): boolean =>
  typeof at === 'object' &&
  ('cell' in at
    ? panel.lines.some(({ points }) => points.some(({ y }) => y.cell === at.cell))
    : panel === panels[0]);

/** What the axis says at a value, or the value itself. */
const shownAt = (ticks: CurveFigure['x']['ticks'], value: number): string =>
  ticks.find(([at]) => at === value)?.[1] ?? String(round(value));

/** The annotation where it hides no line, and the places of guesses. */
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
  const guesses = figure.guesses.flatMap(({ id, at }) => {
    const spot = spotAt(at);
    if (!spot) return [];
    const [x, y] = spot.at;
    return [
      risingDiamond(
        x,
        { top: 0, height },
        { id, axis: panel.y, truth: y, said: figure.speech.guess },
      ),
    ];
  });
  const { at, text: words } = figure.note;
  const first = panel === figure.panels[0];
  const point: Point | undefined =
    typeof at === 'object' && 'x' in at
      ? first
        ? [share(figure.x, at.x), 0]
        : undefined
      : spotAt(at)?.at;
  if (!point) return guesses;
  const y = freeY(
    placed.map((one) => one.map((spot) => spot.at)),
    point,
    { top: 10, bottom: height - 8, reach: figure.panels.length > 1 ? 100 : 45 },
  );
  return [wideNote(point, [point[0], y], words), ...guesses];
}
