import type { Axis } from '~/lib/lesson/guess';
import type { GuessWords } from '~/components/kit/guess/words';

/** The axis of a number: a diamond to place, and the measured value beside it once it is told. */
export class GuessAxis {
  /** Whether the reader has placed the diamond. */
  placed = false;
  private readonly output: HTMLOutputElement;
  private readonly told: Element[] = [];

  constructor(
    private readonly range: HTMLInputElement,
    private readonly said: (value: string) => string,
    private readonly words: GuessWords,
  ) {
    this.output = range.closest('.place')!.querySelector('output')!;
    for (const sign of ['input', 'pointerup']) range.addEventListener(sign, () => this.place());
    range.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      this.place();
    });
    this.show();
  }

  get value(): number {
    return Number(this.range.value);
  }

  get limits(): Axis {
    return { min: Number(this.range.min), max: Number(this.range.max) };
  }

  /** The diamond stands where it is, or goes where it is told. */
  place(value?: number): void {
    if (value !== undefined) this.range.value = String(value);
    this.placed = true;
    this.show();
  }

  /**
   * Sets the right value on the axis, with a line to the diamond if there is one.
   * @param said the value in a word or two, as "measured 12%"
   */
  tell(value: number, said: string): void {
    this.axis.style.setProperty('--truth', String(this.share(value)));
    const mark = made('i', 'truth');
    const label = made('span', 'measured');
    label.textContent = said;
    this.told.push(mark, label, ...(this.placed ? [made('i', 'gap')] : []));
    this.axis.append(...this.told);
    for (const element of this.told) element.setAttribute('aria-hidden', 'true');
  }

  /** Takes the measured value off again; the diamond is to be placed anew. */
  clear(): void {
    for (const element of this.told.splice(0)) element.remove();
    this.placed = false;
    this.show();
  }

  private get axis(): HTMLElement {
    return this.range.parentElement!;
  }

  private share(value: number): number {
    const { min, max } = this.limits;
    return (value - min) / (max - min);
  }

  private show(): void {
    const said = this.said(this.range.value);
    this.axis.style.setProperty('--at', String(this.share(this.value)));
    this.range.toggleAttribute('data-placed', this.placed);
    this.range.setAttribute('aria-valuetext', this.placed ? said : this.words.unplaced);
    this.output.value = this.placed ? said : '–';
  }
}

function made(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
