import { SURE, type Guess, type Sure } from './guess';

/** A reader's guesses of one level of confidence. */
export interface Rated {
  sure: Sure;
  count: number;
  right: number;
}

export interface Calibration {
  guesses: number;
  /** From the least to the most confident; levels that were never chosen are left out. */
  rated: Rated[];
  /** Mean error of numeric guesses, in points; undefined without any. */
  meanMiss: number | undefined;
}

/** Stated confidence against the share right. The two are equal for a well-calibrated reader. */
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
