import type { FigureElement } from '../../figure';
import { thumb } from '../thumb';
import { angle, type Angle } from './angle';
import { bars, type Bars } from './bars';
import { chances, type Chances } from './chances';
import { cuts, type Cuts } from './cuts';
import { descent, type Descent } from './descent';
import { flow, type Flow } from './flow';
import { intervals, type Intervals } from './intervals';
import { lines, type Lines } from './lines';
import { lowRank, type LowRank } from './low-rank';
import { numbers, type Numbers } from './numbers';
import { pairs, type Pairs } from './pairs';
import { places, type Places } from './places';
import { reliability, type Reliability } from './reliability';
import { repeats, type Repeats } from './repeats';
import { sharedWords, type SharedWords } from './shared-words';
import { slope, type Slope } from './slope';
import { tokens, type Tokens } from './tokens';
import { units, type Units } from './units';
import { window, type Window } from './window';

/**
 * The drawing of a term with its numbers and the words of one language, with nothing left to look
 * up.
 */
export type TermDrawing =
  | Angle
  | Bars
  | Chances
  | Cuts
  | Descent
  | Flow
  | Intervals
  | Lines
  | LowRank
  | Numbers
  | Pairs
  | Places
  | Reliability
  | Repeats
  | SharedWords
  | Slope
  | Tokens
  | Units
  | Window;

/** @param said the sentence below the drawing, used as its accessible name; without one, screen readers pass over it */
export const termThumb = (drawing: TermDrawing, said?: string): FigureElement =>
  thumb(
    said === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': said },
    ...partsOf(drawing),
  );

function partsOf(drawing: TermDrawing): FigureElement[] {
  switch (drawing.part) {
    case 'angle':
      return angle(drawing);
    case 'bars':
      return bars(drawing);
    case 'chances':
      return chances(drawing);
    case 'cuts':
      return cuts(drawing);
    case 'descent':
      return descent(drawing);
    case 'flow':
      return flow(drawing);
    case 'intervals':
      return intervals(drawing);
    case 'lines':
      return lines(drawing);
    case 'low-rank':
      return lowRank(drawing);
    case 'numbers':
      return numbers(drawing);
    case 'pairs':
      return pairs(drawing);
    case 'places':
      return places(drawing);
    case 'reliability':
      return reliability(drawing);
    case 'repeats':
      return repeats(drawing);
    case 'shared':
      return sharedWords(drawing);
    case 'slope':
      return slope(drawing);
    case 'tokens':
      return tokens(drawing);
    case 'units':
      return units(drawing);
    case 'window':
      return window(drawing);
  }
}
