import { type FigureElement } from '../figure';
import { answer, askOf, spoken, stopsAxis } from './ask';
import { handle } from './ask-handle';
import type { Figure, Shown } from './figure';
import { percent, share } from './geometry';
import { line } from './marks';

const RAIL = 22;
const WORDS = 54;
const HEIGHT = 62;

/** True if the options are on a rail in the row of these values or, without values, below the drawing. */
export function hasStops(figure: Figure, values?: readonly (Shown | undefined)[]): boolean {
  const { at, ask } = askOf(figure) ?? {};
  if (!ask?.stops || !at) return false;
  if (!values) return at === 'foot';
  return typeof at === 'object' && 'cell' in at && values.some((value) => value?.cell === at.cell);
}

/** A rail with a stop for each option. The handle starts before the first, so that its place gives nothing away. */
export function stopsRail(figure: Figure): FigureElement {
  const guess = askOf(figure)!;
  const axis = stopsAxis(guess.ask.stops!);
  const { truth } = guess.ask;
  const at = axis.ticks.map(([value]) => share(axis, value));
  const right = share(axis, truth);
  return (
    <svg
      class="plot more stops"
      height={HEIGHT}
      {...spoken(guess.ask.stops![truth - 1]!, figure.speech.asked)}
    >
      {line('ax', [share(axis, 0), RAIL], [at.at(-1)!, RAIL])}
      {at.map((x) => (
        <circle class="stop pen-1-5 hollow" cx={percent(x)} cy={RAIL} r={6} />
      ))}
      {axis.ticks.map(([value, option], i) => (
        <text
          {...{ class: 'd', x: percent(at[i]!), y: WORDS, 'text-anchor': 'middle' }}
          data-stop={value}
        >
          {option}
        </text>
      ))}
      {answer(<circle class="pt" cx={percent(right)} cy={RAIL} r={6} />)}
      {handle({ axis, guess, along: 'x', across: RAIL, truth: right, words: figure.speech })}
    </svg>
  );
}
