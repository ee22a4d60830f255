interface Drag {
  /** The handle was pressed; nothing has moved yet. */
  hold: () => void;
  move: () => void;
  drop: () => void;
  /** The drag was cancelled: by Esc, or by the browser. */
  cancel: () => void;
}

/** Shorter movements, in pixels, are a tremor, not a drag. */
const TREMBLE = 4;

/** The track of a handle as the drawing says it: the ends of its axis, and along y its height. */
const trackOf = ({ dataset: { along, from, to, log, height = '0' } }: SVGElement) => ({
  isUp: along === 'y',
  from: Number(from),
  to: Number(to),
  log: log !== undefined,
  height: Number(height),
});

export class OnFigure {
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
    this.start = Number(range.defaultValue);
    const { stops } = range.dataset;
    this.stops = stops === undefined ? undefined : (JSON.parse(stops) as string[]);
    this.reset();
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
    const { at } = this;
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
  listen(drag: Drag): void {
    this.handle.addEventListener('pointerdown', (down) => this.grab(down, drag));
    for (const rail of this.all('[data-rail]'))
      rail.addEventListener('click', (event) => {
        this.place(this.under(event));
        drag.drop();
      });
  }

  /** Lets a pointer drag the handle. Only the handle captures touch, so the page can be scrolled from everywhere else. */
  private grab(down: PointerEvent, { hold, move, drop, cancel }: Drag): void {
    down.preventDefault();
    this.handle.setPointerCapture(down.pointerId);
    hold();
    let moved = false;
    const stop = new AbortController();
    const end = (finish: () => void) => () => {
      stop.abort();
      if (moved) finish();
    };
    const follow = (event: PointerEvent) => {
      const way = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      moved ||= way >= TREMBLE;
      if (!moved) return;
      this.place(this.under(event));
      move();
    };
    const until = { signal: stop.signal };
    this.handle.addEventListener('pointermove', follow, until);
    this.handle.addEventListener('pointerup', end(drop), until);
    this.handle.addEventListener('pointercancel', end(cancel), until);
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(cancel)(), until);
  }

  /** The position on the track as the value of an attribute: in per cent along x, in pixels along y. */
  private get at(): string {
    const { isUp, from, to, log, height } = trackOf(this.handle);
    const part = log
      ? Math.log(this.value / from) / Math.log(to / from)
      : (this.value - from) / (to - from);
    const share = Math.min(1, Math.max(0, part));
    return isUp ? String(height * (1 - share)) : `${100 * share}%`;
  }

  /** Dragging always chooses: it cannot return to the position before the first stop. */
  private under({ clientX, clientY }: MouseEvent): number {
    const { isUp, from, to, log, height } = trackOf(this.handle);
    const box = this.handle.ownerSVGElement!.getBoundingClientRect();
    const share = isUp ? 1 - (clientY - box.top) / height : (clientX - box.left) / box.width;
    const value = log ? from * (to / from) ** share : from + share * (to - from);
    return this.stops ? Math.max(this.start + 1, value) : value;
  }

  private all(selector: string): NodeListOf<SVGElement> {
    return this.figure.querySelectorAll<SVGElement>(selector);
  }
}
