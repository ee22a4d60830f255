import { judged, type Guess as KeptGuess, type Sure } from '~/lib/lesson/guess';
import { AXIS, saidOf } from './said-guess';
import { areTied } from './sentences';
import { families, guessedRoad, racing, type FourRoadsState, type Guess } from './state';
import { tiesOf } from './ties';

/**
 * A guess judged by a run, as it is stored: a placed diamond by its distance, a road alone by whether it led. Undefined
 * if it cannot be judged: its road was not run, or the first two roads are level.
 *
 * @example for 99% on retrieval, `{ family: 'rag', points: 80 }` is
 * stored as `{ said: 'rag 80', right: false, off: 19 }`
 */
export function keptGuess(guess: Guess, state: FourRoadsState, sure?: Sure): KeptGuess | undefined {
  const said = saidOf(guess);
  if (guess.points !== undefined) {
    const own = guessedRoad(guess, racing(state));
    return own && { ...judged(guess.points, 100 * own.mean, AXIS), said, ...(sure && { sure }) };
  }
  const [first, second] = families(racing(state));
  if (!first || !second || areTied(first, second, tiesOf(state))) return undefined;
  return { said, right: guessedRoad(guess, [first]) !== undefined };
}
