import type { TaskName } from '~/lib/demos/four-roads/names';
import type { Guess as KeptGuess, Sure } from '~/lib/lesson/guess';
import type { Locale } from '~/lib/locale';
import { GuessBook } from './guess-book';
import { GuessField } from './guess-field';
import type { Guess } from './state';

type GuessStrings = Record<'guessSkip' | 'guessShow' | 'guessBack', string>;

/**
 * The reader's guess: a road, and where on the axis its mark will stand. The figure stays folded until the
 * reader has guessed or declined; whoever guessed is asked again when the task changes, or on request.
 */
export class GuessGate {
  private readonly field: GuessField | undefined;
  private readonly book: GuessBook | undefined;
  private skipped = false;
  private asked: TaskName | undefined;
  /** Whether the figure shows what was run here. */
  private own = false;

  /**
   * @param root the fieldset; null where no guess is asked
   * @param figure what stays folded
   */
  constructor(
    private readonly root: HTMLElement | null,
    private readonly figure: HTMLElement,
    private readonly t: GuessStrings,
    locale: Locale,
  ) {
    this.book = root ? new GuessBook(root, locale) : undefined;
    this.field = root ? new GuessField(root, () => this.label()) : undefined;
    this.field?.show();
  }

  /** What was guessed of a task; of another one than is asked about, nothing. */
  of(task: TaskName): Guess | undefined {
    return this.asked === task ? this.field?.guess : undefined;
  }

  /** How sure the reader is of it, if that was said. */
  get sure(): Sure | undefined {
    return this.field?.sure;
  }

  /** Whether a guess is asked for here. */
  get asks(): boolean {
    return this.root !== null;
  }

  get isOpen(): boolean {
    return this.figure.dataset.reveal === undefined;
  }

  /** Folds the figure if a guess is asked for. */
  fold(): void {
    if (this.root && !this.skipped) this.figure.dataset.reveal = 'guess';
  }

  /** Opens the figure: the reader has guessed, or does not want to. */
  open(): void {
    this.skipped = this.field?.guess === undefined;
    delete this.figure.dataset.reveal;
  }

  /**
   * Another task is another question: the guess about the one before is taken away.
   * @param folds whether its figure is still to be guessed
   */
  ask(task: TaskName, folds: boolean): void {
    if (this.asked !== undefined && this.asked !== task) {
      this.field?.set(undefined);
      if (folds) this.fold();
    }
    this.asked = task;
    this.note();
  }

  /** Restores the guess of an earlier visit and shows its answer. @returns whether one was kept */
  recall(task: TaskName): boolean {
    const kept = this.isOpen ? undefined : this.book?.recall(task);
    if (!kept) return false;
    this.field!.set(kept.guess, kept.sure);
    this.open();
    return true;
  }

  /**
   * The answer of a task is in sight.
   * @param kept the guess beside it; none was made, or nothing can be told of it
   */
  see(task: TaskName, kept?: KeptGuess): void {
    this.book?.see(task, kept);
  }

  /**
   * Takes the guess back and asks anew.
   * @param own whether the figure that folds shows what was run here
   */
  again(own: boolean): void {
    this.skipped = false;
    this.own = own;
    this.field?.set(undefined);
    this.fold();
    this.field?.focus();
    this.note();
  }

  /** Says beside the question whether its answer has been seen. */
  private note(): void {
    const note = this.root?.querySelector<HTMLElement>('[data-guess-seen]');
    if (note) note.hidden = !this.book!.hasSeen(this.asked!);
  }

  private label(): void {
    const { guessSkip, guessShow, guessBack } = this.t;
    const button = this.root!.querySelector('[data-guess-skip]')!;
    button.textContent = this.own ? guessBack : this.field?.guess ? guessShow : guessSkip;
  }
}
