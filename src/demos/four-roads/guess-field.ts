import type { Family } from '~/lib/demos/four-roads/names';
import type { Sure } from '~/lib/lesson/guess';
import type { Guess } from './state';

/** The roads that a reader can bet on, the first of each family. */
export const GUESSED = ['prompt', 'rag', 'finetune', 'scratch'] as const satisfies Family[];

/** Four lanes, of which one is chosen, and a diamond on its axis: by a tap, by dragging, or by keyboard. */
export class GuessField {
  /** Whether the diamond was placed, not only the road chosen. */
  private placed = false;

  /** @param onChange called when the guess has changed, and once to begin with */
  constructor(
    private readonly root: HTMLElement,
    private readonly onChange: () => void,
  ) {
    root.addEventListener('input', ({ target }) => {
      if ((target as HTMLInputElement).name === 'points') this.placed = true;
      this.show();
    });
    for (const sign of ['pointerdown', 'pointermove'] as const)
      root.addEventListener(sign, (event) => this.onPointer(event));
  }

  /** The guess as it stands; none as long as no road is chosen. */
  get guess(): Guess | undefined {
    const family = this.chosen?.value as Family | undefined;
    return family && { family, ...(this.placed && { points: Number(this.points.value) }) };
  }

  /** How sure the reader is of the diamond, if that was said. */
  get sure(): Sure | undefined {
    const said = this.root.querySelector<HTMLInputElement>('[name=sure]:checked');
    return this.placed && said ? (Number(said.value) as Sure) : undefined;
  }

  /** Sets a guess as if the reader had made it; takes it away where none is given. */
  set(guess: Guess | undefined, sure?: Sure): void {
    for (const option of this.root.querySelectorAll<HTMLInputElement>('[type=radio]'))
      option.checked = [guess?.family, String(sure)].includes(option.value);
    this.placed = guess?.points !== undefined;
    this.points.value = String(guess?.points ?? 50);
    this.show();
  }

  focus(): void {
    (this.chosen ?? this.root.querySelector<HTMLInputElement>('[name=guess]')!).focus();
  }

  show(): void {
    const { root, placed } = this;
    root.style.setProperty('--at', this.points.value);
    root.toggleAttribute('data-placed', placed);
    root.querySelector<HTMLOutputElement>('[data-points]')!.value = placed
      ? this.points.value
      : '–';
    this.onChange();
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

  private get chosen(): HTMLInputElement | null {
    return this.root.querySelector('[name=guess]:checked');
  }

  private get points(): HTMLInputElement {
    return this.root.querySelector('[name=points]')!;
  }
}
