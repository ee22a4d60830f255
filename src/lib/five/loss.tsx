import { footText, type Point } from '../drawing/geometry';
import { line, mark, stretches, text } from '../drawing/marks';
import { between } from '../drawing/scale';
import { type FigureElement } from '~/lib/figure';
import { tenths } from './scale';

const HEIGHT = 142;
const FLOOR = 112;
const TOP = 16;

/**
 * The loss of a training, pass after pass, with its first and last value.
 *
 * @param losses one a pass over the facts, at least two
 * @param words `said` reads the picture aloud; `first` and `last` label the ends of the line, `passes` the axis
 */
export function lossCurve(
  losses: readonly number[],
  words: { text: string; first: string; last: string; passes: string },
): FigureElement {
  const most = Math.max(...losses);
  const x = between([-1, losses.length - 1], [0, 100]);
  const y = between([0, most], [FLOOR, TOP]);
  const places = losses.map((loss, pass): Point => [tenths(x(pass)), tenths(y(loss))]);
  const ends = [places[0]!, places.at(-1)!] as const;
  return (
    <svg
      class="loss spills"
      height={HEIGHT}
      role="img"
      aria-label={words.text}
      data-road="finetune"
    >
      {line('axis pen-line', [0, FLOOR], [100, FLOOR])}
      {places.slice(1).map((place, i) => line('ln pen-round', places[i]!, place))}
      {ends.map((end) => mark(...end, { road: 'finetune', size: 11.5 }))}
      {text(...ends[0], words.first, { kind: 'end', anchor: 'start', dx: 10, dy: 5 })}
      {text(...ends[1], words.last, { kind: 'end', anchor: 'end', dy: -10 })}
      {footText(0, FLOOR + 21, '0')}
      {footText(100, FLOOR + 21, words.passes)}
    </svg>
  );
}

/** Weights that stay as they are, and those that a training adds. */
export const weightsBar = (frozen: number, added: number): FigureElement => (
  <svg height="16" width="100%" aria-hidden="true">
    {stretches(
      [
        ['frozen pen-line fill-sunk', frozen],
        ['added fill-road', added],
      ],
      { y: 1, height: 14, most: frozen + added },
    )}
  </svg>
);

/** From what a search found to what the model makes of it. */
export const arrow = (): FigureElement => (
  <svg class="leads from-44 fill-none pen-ink" viewBox="0 0 40 20" aria-hidden="true">
    <path d="M2 10h34m-7-7 7 7-7 7" />
  </svg>
);
