import type { Family, TaskName } from '~/lib/demos/four-roads/names';
import type { Guess } from './state';

/** The roads that a reader can bet on, the first of each family. */
export const GUESSED = ['prompt', 'rag', 'finetune', 'scratch'] as const satisfies Family[];

interface GuessStrings {
  guessSkip: string;
  guessShow: string;
}

/**
 * The reader's guess: a road, and where on the axis its mark will stand. The recorded figure stays folded until
 * the reader has guessed or declined; whoever guessed is asked again when the task changes.
 */
export class GuessGate {
  /** Whether the diamond was placed, not only the road chosen. */
  private placed = false;
  private skipped = false;
  private asked: TaskName | undefined;

  /**
   * @param root the fieldset; undefined where no guess is asked
   * @param figure what stays folded
   */
  constructor(
    private readonly root: HTMLElement | null,
    private readonly figure: HTMLElement,
    private readonly t: GuessStrings,
  ) {
    root?.addEventListener('input', ({ target }) => {
      if ((target as HTMLInputElement).name === 'points') this.placed = true;
      this.show();
    });
    for (const sign of ['pointerdown', 'pointermove'] as const)
      root?.addEventListener(sign, (event) => this.onPointer(event));
    this.show();
  }

  /** The guess as it stands; none as long as no road is chosen. */
  get guess(): Guess | undefined {
    const family = this.chosen?.value as Family | undefined;
    return family && { family, ...(this.placed && { points: Number(this.points.value) }) };
  }

  /** Folds the figure if a guess is asked for. */
  fold(): void {
    if (this.root && !this.skipped) this.figure.dataset.reveal = 'guess';
  }

  /** Opens the figure: the reader has guessed, or does not want to. */
  open(): void {
    this.skipped = this.guess === undefined;
    delete this.figure.dataset.reveal;
  }

  /**
   * Another task is another question: the guess about the one before is taken away.
   * @param folds whether its figure is still to be guessed
   */
  ask(task: TaskName, folds: boolean): void {
    if (this.asked !== undefined && this.asked !== task) {
      if (this.chosen) this.chosen.checked = false;
      this.placed = false;
      this.show();
      if (folds) this.fold();
    }
    this.asked = task;
  }

  /** A press on a lane chooses its road and places the diamond; it can be dragged. */
  private onPointer(event: PointerEvent): void {
    const track = (event.target as Element).closest<HTMLElement>('[data-track]');
    if (!track || event.buttons !== 1) return;
    const { left, width } = track.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    this.points.value = String(Math.round(100 * share));
    this.placed = true;
    track.closest('label')!.querySelector('input')!.checked = true;
    this.show();
  }

  private get chosen(): HTMLInputElement | null | undefined {
    return this.root?.querySelector('[name=guess]:checked');
  }

  private get points(): HTMLInputElement {
    return this.root!.querySelector('[name=points]')!;
  }

  private show(): void {
    const { root, guess, t } = this;
    if (!root) return;
    root.style.setProperty('--at', this.points.value);
    root.toggleAttribute('data-placed', this.placed);
    root.querySelector('output')!.value = this.placed ? this.points.value : '–';
    root.querySelector('[data-guess-skip]')!.textContent = guess ? t.guessShow : t.guessSkip;
  }
}
