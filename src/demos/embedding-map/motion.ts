const NOWHERE = new Float32Array(0);

/** Points moving from one layout to the next. Layouts are [points × 2]. */
export class Motion {
  /** Current positions of the points. */
  shown: Float32Array = NOWHERE;
  /** Final positions of the points. */
  to: Float32Array = NOWHERE;
  private from: Float32Array = NOWHERE;
  private began = 0;
  private lasts = 0;

  clear(): void {
    this.from = this.to = this.shown = NOWHERE;
  }

  /** Starts moving to a layout; if the points are different ones, jumps to it. */
  start(to: Float32Array, milliseconds: number): void {
    const starts = this.shown.length !== to.length;
    this.from = starts ? to : this.shown.slice();
    this.to = to;
    this.began = performance.now();
    this.lasts = starts ? 0 : milliseconds;
  }

  /** Moves the points to their positions at a time. @returns whether they go on moving */
  step(now: number): boolean {
    const share = this.lasts === 0 ? 1 : Math.min(1, Math.max(0, (now - this.began) / this.lasts));
    if (share === 1) {
      this.shown = this.to;
      return false;
    }
    if (this.shown.length !== this.to.length || this.shown === this.to || this.shown === this.from)
      this.shown = new Float32Array(this.to.length);
    const { shown, from, to } = this;
    for (let i = 0; i < to.length; i++) shown[i] = from[i]! + (to[i]! - from[i]!) * share;
    return true;
  }
}
