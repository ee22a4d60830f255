import { type FigureElement, type FigureNode } from '../figure';
import { answer, askOf, spoken } from './ask';
import type { CurveFigure, CurveLine, Panel } from './figure';
import type { Place } from './guess';
import { type Point, round, share, sideText, stretched, widthOf } from './geometry';
import { line, text, wideNote } from './marks';
import { foot, footRail, lineNote } from './row';
import { freeY } from './note-place';
import { spreadOut } from './label-place';
import { ASKED, knownOf, answered, unanswered, fan, grip, ribbon } from './curve-guess';
import { hiddenFrom, isWhole, type Spot, ways, MOST_MARKS, marks } from './curve-line';

const HEIGHT = 220;

const FOOT = 28;

const LABEL = 16;

/** Curves over a quantity: axes, lines, and marks where something was measured. */
export function curves(figure: CurveFigure): FigureNode[] {
  const several = figure.panels.length > 1;
  return [
    <div class={several ? 'panels' : undefined}>
      {figure.panels.map((panel) =>
        drawn(figure, panel, several ? 150 : askOf(figure) ? ASKED : HEIGHT),
      )}
    </div>,
    <p class="x-name small-print to-middle">{figure.x.name}</p>,
    ...footRail(figure),
    askOf(figure) ? <div class="answer">{lineNote(figure.note)}</div> : lineNote(figure.note),
  ];
}

function drawn(figure: CurveFigure, panel: Panel, height: number): FigureElement {
  const { x, speech } = figure;
  const { y, lines, title } = panel;
  const placed = lines.map((one) => spotsOf(one, figure, panel, height));
  const up = (value: number) => height - (height * share(y, value)) / 100;
  return (
    <div class="panel">
      {title !== undefined && <p class="group">{title}</p>}
      <div class="curves as-grid gap-2 inner-above-2">
        <svg
          class="plot own"
          width={widest(y.ticks.map(([, shown]) => shown))}
          height={height + FOOT}
          aria-hidden="true"
        >
          {y.ticks.map(([at, shown]) => sideText(up(at), shown))}
        </svg>
        <svg
          class="plot"
          height={height + FOOT}
          {...spoken(
            [
              ...lines.map((one) => said(one, figure)),
              ...(isNoted(figure, panel) ? [figure.note.text] : []),
            ].join(speech.stop),
            lines.map((one) => said(unanswered(one, figure), figure)).join(speech.stop),
          )}
        >
          {y.ticks.map(([at]) => line('gl', [0, up(at)], [100, up(at)]))}
          {y.refs.flatMap(({ at, name }) => [
            line('ref', [0, up(at)], [100, up(at)]),
            text(100, up(at) - 5, name, { anchor: 'end' }),
          ])}
          {x.refs.flatMap(({ at, name }) => [
            line('ref', [share(x, at), 0], [share(x, at), height]),
            text(share(x, at), 12, name, { anchor: 'start', dx: 5 }),
          ])}
          {foot(x, height)}
          {stretched(
            height,
            ...lines.flatMap((one, i) =>
              isWhole(one, figure)
                ? [ribbon(one, figure, panel, height), ways(one, placed[i]!)]
                : [ways(one, knownOf(one, placed[i]!, figure))],
            ),
          )}
          {fan(figure, panel, placed, height)}
          {lines.flatMap((one, i) => marks(one, knownOf(one, placed[i]!, figure)))}
          {lines.flatMap((one, i) => answered(one, placed[i]!, figure))}
          {extra(figure, panel, placed, height)}
          {grip(figure, panel, placed, height)}
        </svg>
        {endNames(figure, lines, placed, height)}
      </div>
    </div>
  );
}

const spotsOf = (one: CurveLine, { x }: CurveFigure, { y }: Panel, height: number): Spot[] =>
  one.points.map((point) => ({
    at: [share(x, point.x), height - (height * share(y, point.y.value)) / 100],
    value: point.y,
  }));

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
  return (
    <svg
      class="plot own ends right"
      width={widest(names)}
      height={height + FOOT}
      aria-hidden="true"
    >
      {lines.flatMap((one, i) => [
        line('lead', [0, ends[i]!.at[1]], [0, ends[i]!.at[1]]),
        <text class={classOf(one, figure)} x={0} y={round(heights[i]! + 4)}>
          {names[i]!}
        </text>,
      ])}
    </svg>
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
