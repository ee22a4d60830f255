import { type FigureElement } from '../figure';
import { askOf, waits } from './ask';
import type { SlopeFigure } from './figure';
import { text } from './marks';
import { endNames, LABEL } from './end-names';
import { spreadOut } from './label-place';
import { FOOT, type SlopeLine, type Placer, placesOf } from './slope-places';

/** Names and values outside a rail; on a phone the right rail shows only the values. */
export function names(
  side: 'left' | 'right',
  height: number,
  figure: SlopeFigure,
  stop: number,
  place: Placer,
): FigureElement {
  const ends = figure.lines.flatMap((line) => {
    const value = line.at[stop];
    if (!value) return [];
    const words =
      side === 'left'
        ? [nameIn(line, askOf(figure) ? 1 : stop), ' ', value.shown]
        : [value.shown, ' ', nameIn(line, stop)];
    return [{ y: place.y(value), words, strong: line.strong, waits: waits(figure, value) }];
  });
  return endNames(side, ends, { height, foot: FOOT });
}

const nameIn = ({ name }: SlopeLine, stop: number): FigureElement => (
  <tspan class={stop > 0 ? 'wide-only' : undefined}>{name}</tspan>
);

/**
 * On a phone a figure with a guess needs its full width, so the names are written on the lines, after the first rail.
 */
export function insideNames(figure: SlopeFigure, place: Placer, height: number): FigureElement[] {
  if (!askOf(figure)) return [];
  const here = figure.lines.flatMap((line) =>
    line.at[0] ? [{ line, y: place.y(line.at[0]) }] : [],
  );
  const heights = spreadOut(
    here.map(({ y }) => y - 12),
    LABEL,
    height,
  );
  return here.map(({ line }, i) => (
    <g class="narrow-only inside">
      {text(0, heights[i]! + 4, line.name, { anchor: 'start', dx: 10 })}
    </g>
  ));
}

/**
 * The name of a line that starts at a later stop, and so has none on the left: on a phone it is before its first mark.
 */
export function lateName(line: SlopeLine, place: Placer): FigureElement[] {
  const [first] = placesOf(line, place);
  if (line.at[0] || !first) return [];
  const [x, y] = first.at;
  return [<g class="narrow-only">{text(x, y + 4, line.name, { anchor: 'end', dx: -10 })}</g>];
}

export const said = (
  { name, at }: SlopeLine,
  stops: readonly string[],
  { colon, comma }: SlopeFigure['speech'],
) =>
  name +
  colon +
  at.flatMap((value, i) => (value ? [`${stops[i]} ${value.shown}`] : [])).join(comma);
