/**
 * Positions of values on the track of a handle: in per cent along x, in pixels along y. The drawing provides the ends
 * of the axis, whether it is logarithmic, and along y its upper end and its height.
 */
class Track {
  /** Along y if true, otherwise along x. */
  readonly up: boolean;
  private readonly ends: readonly [from: number, to: number];
  private readonly log: boolean;
  private readonly height: number;

  constructor(private readonly handle: SVGElement) {
    const { along, from, to, log, height = 0 } = handle.dataset;
    this.up = along === 'y';
    this.ends = [Number(from), Number(to)];
    this.log = log !== undefined;
    this.height = Number(height);
  }

  /** The position as an attribute value, clamped to the axis. */
  at(value: number): string {
    const [from, to] = this.ends;
    const part = this.log
      ? Math.log(value / from) / Math.log(to / from)
      : (value - from) / (to - from);
    const share = Math.min(1, Math.max(0, part));
    return this.up ? String(this.height * (1 - share)) : `${100 * share}%`;
  }

  under({ clientX, clientY }: MouseEvent): number {
    const box = this.handle.ownerSVGElement!.getBoundingClientRect();
    const share = this.up
      ? 1 - (clientY - box.top) / this.height
      : (clientX - box.left) / box.width;
    const [from, to] = this.ends;
    return this.log ? from * (to / from) ** share : from + share * (to - from);
  }
}

interface Drag {
  /** The handle was pressed; nothing has moved yet. */
  hold: () => void;
  move: (event: PointerEvent) => void;
  drop: () => void;
  /** The drag was cancelled: by Esc, or by the browser. */
  cancel: () => void;
}

/** Shorter movements, in pixels, are a tremor, not a drag. */
const TREMBLE = 4;

/** Lets a pointer drag a handle. Only the handle captures touch, so the page can be scrolled from everywhere else. */
function draggable(handle: SVGElement, drag: Drag): void {
  handle.addEventListener('pointerdown', (down) => {
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    drag.hold();
    let moved = false;
    const move = (event: PointerEvent) => {
      const way = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      moved ||= way >= TREMBLE;
      if (moved) drag.move(event);
    };
    const stop = new AbortController();
    const { signal } = stop;
    const end = (finish: () => void) => {
      stop.abort();
      if (moved) finish();
    };
    handle.addEventListener('pointermove', move, { signal });
    handle.addEventListener('pointerup', () => end(drag.drop), { signal });
    handle.addEventListener('pointercancel', () => end(drag.cancel), { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(drag.cancel), { signal });
  });
}

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

  get text(): string | undefined {
    if (!this.stops) return String(this.value);
    return this.value === this.start ? undefined : this.stops[this.value];
  }

  get chooses(): boolean {
    return this.stops !== undefined;
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
    const text = this.stops?.[this.value] ?? this.shown(this.value);
    for (const one of this.all('[data-value]')) one.textContent = text;
    for (const one of this.all('[data-stop]'))
      one.toggleAttribute('data-chosen', Number(one.dataset.stop) === this.value);
    const min = Number(this.range.min);
    const max = Number(this.range.max);
    const part = (this.value - min) / (max - min);
    for (const one of this.all('[data-part]'))
      one.toggleAttribute('data-counted', Number(one.dataset.part) <= part);
    this.range.setAttribute('aria-valuetext', text);
  }

  /** A tap on the rail places the handle and counts as a drop. */
  listen(drag: Omit<Drag, 'move'> & { move: () => void }): void {
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
        drag.drop();
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
