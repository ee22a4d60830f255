import type { TaskName } from './core/names';
import type { Guess as KeptGuess } from '~/lib/lesson/guess';
import type { Locale } from '~/lib/locale';
import { GuessBook } from './guess-book';
import { GuessField } from './guess-field';
import type { Guess } from './state';

/** The reader's guess for the chosen task: a road, and the position of its mark on the axis. */
export class Guesses {
  private readonly field: GuessField;
  private readonly book: GuessBook;
  private task: TaskName | undefined;

  /**
   * @param root contains the buttons and the range
   * @param onChange called when the reader has changed the guess
   */
  constructor(root: HTMLElement, locale: Locale, onChange: () => void) {
    this.field = new GuessField(root, onChange);
    this.book = new GuessBook(locale);
  }

  get diamond(): Guess {
    return this.field.guess;
  }

  get isPlaced(): boolean {
    return this.field.isPlaced;
  }

  /** The guess for a task; undefined unless it is the task asked about and a guess was placed. */
  of(task: TaskName): Guess | undefined {
    return this.task === task && this.isPlaced ? this.diamond : undefined;
  }

  place(guess: Guess): void {
    this.field.place(guess);
  }

  /** Switches to another task: restores the guess of an earlier visit, or clears it. */
  ask(task: TaskName): void {
    if (this.task === task) return;
    this.task = task;
    this.field.set(this.book.recall(task));
  }

  /**
   * Records that the answer of a task has been seen.
   * @param kept the judged guess; undefined if none was made or it cannot be judged
   */
  see(task: TaskName, kept?: KeptGuess): void {
    this.book.see(task, kept);
  }
}
