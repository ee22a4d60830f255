import { forget, keep, kept } from '~/browser/kept';
import { guessesIn, type Guess } from '~/lib/lesson/guess';

const KEY = 'guesses';

/** Whether the reader wants guesses kept in this browser. */
export const keepsGuesses = (): boolean => kept(KEY) !== null;

/** Guesses kept in this browser, by the address of their page and their name; nonsense is left out. */
export const keptGuesses = (): Map<string, Guess> => guessesIn(kept(KEY) ?? '{}');

/** @returns whether the browser keeps them */
export const keepGuesses = (guesses: ReadonlyMap<string, Guess>): boolean =>
  keep(KEY, JSON.stringify(Object.fromEntries(guesses)));

/** Keeps one guess, or takes it back, if the reader wants guesses kept. */
export function keepGuess(name: string, guess: Guess | undefined): void {
  if (!keepsGuesses()) return;
  const guesses = keptGuesses();
  if (guess) guesses.set(name, guess);
  else guesses.delete(name);
  keepGuesses(guesses);
}

/** Forgets all guesses; no more are kept. */
export const forgetGuesses = (): void => forget(KEY);
