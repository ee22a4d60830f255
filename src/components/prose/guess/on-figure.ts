import { draggable, type Drag } from './drag';
import { Track } from './track';

/** The guess on the figure: the handle, the elements that follow it, and the equivalent range input. */
export class OnFigure {
  private readonly track: Track;
  private readonly start: number;
  /** For a choice: the text at each position of the range; none yet at the first. */
  private readonly stops: readonly string[] | undefined;

  /** @param shown formats a value, such as `57%` */
  constructor(
    private readonly figure: HTMLElement,
    private readonly handle: SVGElement,
    readonly range: HTMLInputElement,
    private readonly shown: (value: number) => string,
  ) {
    this.track = new Track(handle);
    this.start = Number(range.defaultValue);
    const { stops } = range.dataset;
    this.stops = stops === undefined ? undefined : (JSON.parse(stops) as string[]);
    this.place(this.start);
  }

  get value(): number {
    return Number(this.range.value);
  }

  /** The reader's guess: the number, or the choice at the handle. */
  get said(): string | undefined {
    if (!this.stops) return String(this.value);
    return this.value === this.start ? undefined : this.stops[this.value];
  }

  get chooses(): boolean {
    return this.stops !== undefined;
  }

  private get limits(): { min: number; max: number } {
    return { min: Number(this.range.min), max: Number(this.range.max) };
  }

  reset(): void {
    this.place(this.start);
  }

  /** Moves everything that follows the handle; each element lists its attributes to update. */
  place(value: number): void {
    this.range.value = String(value);
    const at = this.track.at(this.value);
    for (const one of this.all('[data-follow]'))
      for (const name of one.dataset.follow!.split(' ')) one.setAttribute(name, at);
    const said = this.stops?.[this.value] ?? this.shown(this.value);
    for (const one of this.all('[data-value]')) one.textContent = said;
    for (const one of this.all('[data-stop]'))
      one.toggleAttribute('data-chosen', Number(one.dataset.stop) === this.value);
    const { min, max } = this.limits;
    const part = (this.value - min) / (max - min);
    for (const one of this.all('[data-part]'))
      one.toggleAttribute('data-counted', Number(one.dataset.part) <= part);
    this.range.setAttribute('aria-valuetext', said);
  }

  /** @param answers called after a tap on the rail, which places the handle and counts as an answer */
  listen(drag: Omit<Drag, 'move'> & { move: () => void }, answers: () => void): void {
    draggable(this.handle, {
      ...drag,
      move: (event) => {
        this.place(this.under(event));
        drag.move();
      },
    });
    for (const rail of this.all('[data-rail]'))
      rail.addEventListener('click', (event) => {
        this.place(this.under(event));
        answers();
      });
  }

  /** Dragging always chooses: it cannot return to the position before the first stop. */
  private under(event: MouseEvent): number {
    const value = this.track.under(event);
    return this.stops ? Math.max(this.start + 1, value) : value;
  }

  private all(selector: string): NodeListOf<SVGElement> {
    return this.figure.querySelectorAll<SVGElement>(selector);
  }
}
