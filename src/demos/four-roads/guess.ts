import type { TaskName } from './core/names';
import type { Guess as KeptGuess } from '~/lib/lesson/guess';
import type { Locale } from '~/lib/locale';
import { GuessBook } from './guess-book';
import { GuessField } from './guess-field';
import type { Guess } from './state';

/** What the reader expects of the chosen task: a road, and where on the axis its mark will stand. */
export class Guesses {
  private readonly field: GuessField;
  private readonly book: GuessBook;
  private task: TaskName | undefined;

  /**
   * @param root holds the buttons and the range
   * @param onChange called when the reader has changed the guess
   */
  constructor(root: HTMLElement, locale: Locale, onChange: () => void) {
    this.field = new GuessField(root, onChange);
    this.book = new GuessBook(locale);
  }

  /** Where the diamond stands. */
  get diamond(): Guess {
    return this.field.guess;
  }

  get isPlaced(): boolean {
    return this.field.isPlaced;
  }

  /** What was guessed of a task; of another one than is asked about, nothing. */
  of(task: TaskName): Guess | undefined {
    return this.task === task && this.isPlaced ? this.diamond : undefined;
  }

  /** The reader puts the diamond somewhere in the plate. */
  place(guess: Guess): void {
    this.field.place(guess);
  }

  /** Another task is another question: the guess of an earlier visit comes back, or none stands there. */
  ask(task: TaskName): void {
    if (this.task === task) return;
    this.task = task;
    this.field.set(this.book.recall(task));
  }

  /**
   * The answer of a task is in sight.
   * @param kept the guess beside it; none was made, or nothing can be told of it
   */
  see(task: TaskName, kept?: KeptGuess): void {
    this.book.see(task, kept);
  }
}
