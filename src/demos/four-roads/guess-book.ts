import { keepGuess, keptGuesses } from '~/components/kit/guess/kept';
import type { TaskName } from './core/names';
import type { Locale } from '~/lib/locale';
import type { Guess as KeptGuess } from '~/lib/lesson/guess';
import { guessFrom, nameOfGuess } from './said-guess';
import type { Guess } from './state';

/**
 * The guesses of a visit, one a task: the first that was made before its answer was seen. They are kept among
 * those of the lessons, if the reader wants guesses kept.
 */
export class GuessBook {
  private readonly seen = new Set<TaskName>();

  constructor(private readonly locale: Locale) {}

  /**
   * The answer of a task is in sight.
   * @param kept the guess beside it; none was made, or nothing can be told of it
   */
  see(task: TaskName, kept?: KeptGuess): void {
    if (this.seen.has(task)) return;
    this.seen.add(task);
    if (kept) keepGuess(nameOfGuess(this.locale, task), kept);
  }

  /** The guess of an earlier visit, whose answer was seen then. */
  recall(task: TaskName): Guess | undefined {
    if (this.seen.has(task)) return undefined;
    const kept = keptGuesses().get(nameOfGuess(this.locale, task));
    const guess = kept && guessFrom(kept.said);
    if (guess) this.seen.add(task);
    return guess;
  }
}
