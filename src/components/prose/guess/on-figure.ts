import { draggable, type Drag } from './drag';
import { Track } from './track';

/** The guess as it stands on the figure: the handle, what follows it, and the range that is its twin. */
export class OnFigure {
  private readonly track: Track;
  private readonly start: number;

  /**
   * @param shown a value in words, as `57%`
   */
  constructor(
    private readonly figure: HTMLElement,
    private readonly handle: SVGElement,
    readonly range: HTMLInputElement,
    private readonly shown: (value: number) => string,
  ) {
    this.track = new Track(handle);
    this.start = Number(range.defaultValue);
    this.place(this.start);
  }

  get value(): number {
    return Number(this.range.value);
  }

  get limits(): { min: number; max: number } {
    return { min: Number(this.range.min), max: Number(this.range.max) };
  }

  reset(): void {
    this.place(this.start);
  }

  /** Everything that follows the handle names the attributes that do. */
  place(value: number): void {
    this.range.value = String(value);
    const at = this.track.at(this.value);
    for (const one of this.all('[data-follow]'))
      for (const name of one.dataset.follow!.split(' ')) one.setAttribute(name, at);
    for (const one of this.all('[data-value]')) one.textContent = this.shown(this.value);
    const { min, max } = this.limits;
    const part = (this.value - min) / (max - min);
    for (const one of this.all('[data-part]'))
      one.toggleAttribute('data-counted', Number(one.dataset.part) <= part);
    this.range.setAttribute('aria-valuetext', this.shown(this.value));
  }

  /** @param answers a tap on the rail places the handle, and is an answer */
  listen(drag: Omit<Drag, 'move'> & { move: () => void }, answers: () => void): void {
    draggable(this.handle, {
      ...drag,
      move: (event) => {
        this.place(this.track.under(event));
        drag.move();
      },
    });
    for (const rail of this.all('[data-rail]'))
      rail.addEventListener('click', (event) => {
        this.place(this.track.under(event));
        answers();
      });
  }

  private all(selector: string): NodeListOf<SVGElement> {
    return this.figure.querySelectorAll<SVGElement>(selector);
  }
}
