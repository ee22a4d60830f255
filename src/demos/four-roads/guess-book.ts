import { keepGuess, keptGuesses } from '~/components/kit/guess/kept';
import type { TaskName } from './core/names';
import type { Locale } from '~/lib/locale';
import type { Guess as KeptGuess } from '~/lib/lesson/guess';
import { guessFrom, nameOfGuess } from './said-guess';
import type { Guess } from './state';

/**
 * The guesses of a visit, one per task: the first one made before its answer was seen. They are stored with those of
 * the lessons if the reader allows guesses to be stored.
 */
export class GuessBook {
  private readonly seen = new Set<TaskName>();

  constructor(private readonly locale: Locale) {}

  /**
   * Records that the answer of a task has been seen.
   * @param kept the judged guess; undefined if none was made or it cannot be judged
   */
  see(task: TaskName, kept?: KeptGuess): void {
    if (this.seen.has(task)) return;
    this.seen.add(task);
    if (kept) keepGuess(nameOfGuess(this.locale, task), kept);
  }

  /** The guess of an earlier visit, in which its answer was seen. */
  recall(task: TaskName): Guess | undefined {
    if (this.seen.has(task)) return undefined;
    const kept = keptGuesses().get(nameOfGuess(this.locale, task));
    const guess = kept && guessFrom(kept.said);
    if (guess) this.seen.add(task);
    return guess;
  }
}
