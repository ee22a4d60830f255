import { SURE, type Guess, type Sure } from './guess';

/** The guesses of which a reader was equally sure. */
export interface Rated {
  sure: Sure;
  count: number;
  right: number;
}

/** How well a reader knows what they know. */
export interface Calibration {
  guesses: number;
  /** From the least sure to the surest; what was never said is left out. */
  rated: Rated[];
  /** Points by which numbers were off, on average; none without a number. */
  meanMiss: number | undefined;
}

/** Stated confidence against the share that was right. Somebody well calibrated is right as often as said. */
export function calibrationOf(guesses: readonly Guess[]): Calibration {
  const misses = guesses.flatMap(({ off }) => off ?? []);
  return {
    guesses: guesses.length,
    rated: SURE.map((sure) => rated(sure, guesses)).filter(({ count }) => count > 0),
    meanMiss: misses.length ? misses.reduce((sum, off) => sum + off, 0) / misses.length : undefined,
  };
}

function rated(sure: Sure, guesses: readonly Guess[]): Rated {
  const alike = guesses.filter((guess) => guess.sure === sure);
  return { sure, count: alike.length, right: alike.filter(({ right }) => right).length };
}
