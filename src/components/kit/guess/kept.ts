import { removeLocal, writeLocal, readLocal } from '~/browser/storage';
import { guessesIn, type Guess } from '~/lib/lesson/guess';

const KEY = 'guesses';

/** True if the reader wants guesses stored in this browser. */
export const keepsGuesses = (): boolean => readLocal(KEY) !== null;

/** Guesses stored in this browser, by the path of their page and their name; invalid ones are left out. */
export const keptGuesses = (): Map<string, Guess> => guessesIn(readLocal(KEY) ?? '{}');

/** @returns whether the browser has stored them */
export const keepGuesses = (guesses: ReadonlyMap<string, Guess>): boolean =>
  writeLocal(KEY, JSON.stringify(Object.fromEntries(guesses)));

/** Stores or removes one guess, if the reader wants guesses stored. */
export function keepGuess(name: string, guess: Guess | undefined): void {
  if (!keepsGuesses()) return;
  const guesses = keptGuesses();
  if (guess) guesses.set(name, guess);
  else guesses.delete(name);
  keepGuesses(guesses);
}

/** Deletes all guesses and stops storing them. */
export const forgetGuesses = (): void => removeLocal(KEY);
