import type { FigureElement, FigureNode } from '../figure';
import { answer, isAsked, placeOf, spoken, waits } from './ask';
import { handle } from './ask-handle';
import type { CurveFigure, CurveLine, Panel } from './figure';
import { round, sideText, stretched } from './geometry';
import { between, share } from './scale';
import { line, text } from './marks';
import { foot, lineNote } from './row';
import { widthIn, spreadOut } from './label-place';
import {
  answered,
  fan,
  grip,
  noteAmong,
  notedAt,
  known,
  marks,
  MOST_MARKS,
  wayOf,
  type Drawn,
} from './curve-guess';

const HEIGHT = 220;
/** Height of a figure with a guess, in pixels; it fills its plate. */
const ASKED = 276;

const FOOT = 28;

export function curves(figure: CurveFigure): FigureNode[] {
  const several = figure.panels.length > 1;
  return [
    <div class={several ? 'panels' : undefined}>
      {figure.panels.map((panel) =>
        drawn(figure, panel, several ? 150 : figure.guess ? ASKED : HEIGHT),
      )}
    </div>,
    <p class="x-name small-print to-middle">{figure.x.name}</p>,
    figure.guess ? <div class="answer">{lineNote(figure.note)}</div> : lineNote(figure.note),
  ];
}

function drawn(figure: CurveFigure, panel: Panel, height: number): FigureElement {
  const { x, speech } = figure;
  const { y, lines, title } = panel;
  const up = (value: number) => between([0, 100], [height, 0])(share(y, value));
  const placed = lines.map((one) => drawnLine(one, figure, up));
  const ends = placed.map(({ strong, hidden, spots }, i) => {
    const { at, value } = spots.at(-1)!;
    const words = `${lines[i]!.name} ${value.shown}`;
    return { y: at[1], words, strong, waits: hidden[1] === spots.length };
  });
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
              ...(notedAt(figure, placed) ? [figure.note.text] : []),
            ].join(speech.stop),
            lines
              .map((one, i) => said(unanswered(one, placed[i]!, figure), figure))
              .join(speech.stop),
          )}
        >
          {y.ticks.map(([at]) => line('gl', [0, up(at)], [100, up(at)]))}
          {y.refs.flatMap(({ at, name }) => [
            line('ref', [0, up(at)], [100, up(at)]),
            text(100, up(at) - 5, name, { anchor: 'end' }),
          ])}
          {foot(x, height)}
          {stretched(height, ...placed.map(wayOf))}
          {fan(figure, placed, height)}
          {placed.flatMap((one) => marks(one, known(one)))}
          {placed.flatMap(answered)}
          {noteAmong(figure, placed, {
            top: 10,
            bottom: height - 8,
            reach: figure.panels.length > 1 ? 100 : 45,
          })}
          {footGrip(figure, panel, height) ?? grip(figure, placed, height)}
        </svg>
        {endNames(ends, height)}
      </div>
    </div>
  );
}

const drawnLine = (one: CurveLine, figure: CurveFigure, up: (value: number) => number): Drawn => ({
  ...one,
  spots: one.points.map(({ x, y }) => ({ at: [share(figure.x, x), up(y.value)], value: y })),
  hidden: hiddenFrom(one, figure),
});

/** A line's hidden points: the answer and all after it, the first alone, or all if the line would give it away. */
function hiddenFrom({ points }: CurveLine, figure: CurveFigure): [from: number, to: number] {
  const i = points.findIndex(({ y }) => isAsked(figure, y));
  const tells = points.some(({ y }) => waits(figure, y) && !isAsked(figure, y));
  if (tells || (i >= 0 && figure.guess!.tells.includes(points[i]!.y.cell!)))
    return [0, points.length];
  return i < 0 ? [0, 0] : i === 0 ? [0, 1] : [i, points.length];
}

/** A line as screen readers get it before the guess. */
function unanswered(one: CurveLine, { hidden: [from, to] }: Drawn, figure: CurveFigure): CurveLine {
  if (to === 0) return one;
  const first = one.points[from]!;
  const asked = { ...first, y: { ...first.y, shown: figure.speech.asked } };
  return { ...one, points: [...one.points.slice(0, from), asked, ...one.points.slice(to)] };
}

/** The handle along the foot for a guess along x, in the panel whose line would give it away, or in the first. */
function footGrip(figure: CurveFigure, panel: Panel, height: number): FigureElement[] | undefined {
  const { x, panels, guess } = figure;
  if (!guess || !('x' in guess.at)) return undefined;
  const tells = ({ lines }: Panel) => lines.some((one) => hiddenFrom(one, figure)[1] > 0);
  if (panel !== (panels.find(tells) ?? panels[0])) return [];
  const truth = placeOf(x, guess.truth);
  return [
    ...answer(line('ref', [truth, 0], [truth, height])),
    ...handle(figure, { across: height, truth, over: true }),
  ];
}

const widest = (labels: readonly string[]): number =>
  Math.max(...labels.map((label) => widthIn(label, 13.4)));

const said = ({ name, points }: CurveLine, { x, speech }: CurveFigure): string =>
  name +
  speech.colon +
  points
    .filter((_, i) => points.length <= MOST_MARKS || i === 0 || i === points.length - 1)
    .map(({ x: at, y }) => speech.at.replace('{y}', y.shown).replace('{x}', shownAt(x.ticks, at)))
    .join(speech.comma);

const shownAt = (ticks: CurveFigure['x']['ticks'], value: number): string =>
  ticks.find(([at]) => at === value)?.[1] ?? String(round(value));

/** Least distance between labels one below the other, in pixels. */
const LABEL = 16;

interface EndName {
  y: number;
  words: string;
  strong?: boolean | undefined;
  /** True as long as it would give the answer away. */
  waits: boolean;
}

/** Names and values at the ends of lines, in a drawing beside them; no line of words covers another. */
function endNames(ends: readonly EndName[], height: number): FigureElement {
  const heights = spreadOut(
    ends.map(({ y }) => Math.max(8, y)),
    LABEL,
    height,
  );
  return (
    <svg
      class="plot own ends"
      width={widest(ends.map(({ words }) => words))}
      height={height + FOOT}
      aria-hidden="true"
    >
      {ends.map(({ strong, waits, words }, i) => (
        <text
          class={[strong && 'd', waits && 'answer'].filter(Boolean).join(' ') || undefined}
          y={Math.round(heights[i]! + 4)}
        >
          {words}
        </text>
      ))}
    </svg>
  );
}
