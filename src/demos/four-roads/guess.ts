import type { TaskName } from './core/names';
import { GuessField } from './guess-field';
import type { Guess } from './state';

/** The reader's guess for the chosen task: a road, and the position of its mark on the axis. */
export class Guesses {
  private readonly field: GuessField;
  private task: TaskName | undefined;

  /**
   * @param root contains the buttons and the range
   * @param onChange called when the reader has changed the guess
   */
  constructor(root: HTMLElement, onChange: () => void) {
    this.field = new GuessField(root, onChange);
  }

  get diamond(): Guess {
    return this.field.guess;
  }

  get isPlaced(): boolean {
    return this.field.isPlaced;
  }

  place(guess: Guess): void {
    this.field.place(guess);
  }

  /** Clears the guess when another task is chosen. */
  ask(task: TaskName): void {
    if (this.task === task) return;
    this.task = task;
    this.field.set(undefined);
  }
}
