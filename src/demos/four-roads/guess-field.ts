import type { Guess } from './state';

/** Position of the diamond before the reader has moved it. */
const START = { family: 'prompt', points: 50 } as const satisfies Guess;

/** One guess, placed by four buttons, by a range, or by calling `place`. */
export class GuessField {
  private now: Guess = START;
  private placed = false;

  /**
   * @param root contains the buttons and the range
   * @param onChange called when the reader has changed the guess
   */
  constructor(
    private readonly root: ParentNode & EventTarget,
    private readonly onChange: () => void,
  ) {
    root.addEventListener('input', ({ target }) => this.onInput(target as HTMLInputElement));
    this.show();
  }

  /** Position of the diamond: the reader's guess once it is placed. */
  get guess(): Guess {
    return this.now;
  }

  get isPlaced(): boolean {
    return this.placed;
  }

  /** Sets a guess as if the reader had made it; without one, resets it to the start. */
  set(guess: Guess | undefined): void {
    this.placed = guess !== undefined;
    this.now = guess ?? START;
    this.show();
  }

  private onInput({ name, value }: HTMLInputElement): void {
    if (name === 'guess') this.place({ ...this.now, family: value as Guess['family'] });
    if (name === 'points') this.place({ ...this.now, points: Number(value) });
  }

  /** Places a guess of the reader; without points, the diamond goes to the starting value. */
  place({ family, points = START.points }: Guess): void {
    this.set({ family, points });
    this.onChange();
  }

  private show(): void {
    const { family, points = START.points } = this.now;
    for (const option of this.root.querySelectorAll<HTMLInputElement>('[name=guess]'))
      option.checked = this.placed && option.value === family;
    this.root.querySelector<HTMLInputElement>('[name=points]')!.value = String(points);
    this.root.querySelector<HTMLOutputElement>('[data-points]')!.value = String(points);
  }
}
