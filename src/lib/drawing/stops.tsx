import { type FigureElement } from '../figure';
import { answer, axisOf, isAt, spoken } from './ask';
import { handle } from './ask-handle';
import type { Figure, Shown } from './figure';
import { percent } from './geometry';
import { share } from './scale';
import { dot, line } from './marks';

const RAIL = 22;
const WORDS = 54;
const HEIGHT = 62;

/** True if the options are on a rail in the row of these values. */
export const hasStops = ({ guess }: Figure, values: readonly (Shown | undefined)[]): boolean =>
  !!guess?.stops && values.some((value) => isAt(guess, value));

/** A rail with a stop for each option. The handle starts before the first, so that its place gives nothing away. */
export function stopsRail(figure: Figure): FigureElement {
  const { truth, stops = [] } = figure.guess!;
  const axis = axisOf(figure)!;
  const at = axis.ticks.map(([value]) => share(axis, value));
  const right = share(axis, truth);
  return (
    <svg
      class="plot more stops"
      height={HEIGHT}
      {...spoken(stops[truth - 1]!, figure.speech.asked)}
    >
      {line('ax', [share(axis, 0), RAIL], [at.at(-1)!, RAIL])}
      {at.map((x) => dot('stop pen-1-5 hollow', [x, RAIL], 6))}
      {axis.ticks.map(([value, option], i) => (
        <text class="d" x={percent(at[i]!)} y={WORDS} text-anchor="middle" data-stop={value}>
          {option}
        </text>
      ))}
      {answer(dot('pt', [right, RAIL], 6))}
      {handle(figure, { across: RAIL, truth: right })}
    </svg>
  );
}
