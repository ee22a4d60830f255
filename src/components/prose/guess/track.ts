/**
 * Positions of values on the track of a handle: in per cent along x, in pixels along y. The drawing provides the ends
 * of the axis, whether it is logarithmic, and along y its upper end and its height.
 */
export class Track {
  /** Along y if true, otherwise along x. */
  readonly up: boolean;
  private readonly ends: readonly [from: number, to: number];
  private readonly log: boolean;
  private readonly top: number;
  private readonly height: number;

  constructor(private readonly handle: SVGElement) {
    const { along, from, to, log, top = 0, height = 0 } = handle.dataset;
    this.up = along === 'y';
    this.ends = [Number(from), Number(to)];
    this.log = log !== undefined;
    this.top = Number(top);
    this.height = Number(height);
  }

  /** The position as an attribute value, clamped to the axis. */
  at(value: number): string {
    const [from, to] = this.ends;
    const part = this.log
      ? Math.log(value / from) / Math.log(to / from)
      : (value - from) / (to - from);
    const share = Math.min(1, Math.max(0, part));
    return this.up ? String(this.top + this.height * (1 - share)) : `${100 * share}%`;
  }

  /** The value under a pointer. */
  under({ clientX, clientY }: MouseEvent): number {
    const box = this.handle.ownerSVGElement!.getBoundingClientRect();
    const share = this.up
      ? 1 - (clientY - box.top - this.top) / this.height
      : (clientX - box.left) / box.width;
    const [from, to] = this.ends;
    return this.log ? from * (to / from) ** share : from + share * (to - from);
  }
}
