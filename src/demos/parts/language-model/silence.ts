/** Seconds of silence before a reader is told of it. */
const WORTH_SAYING = 10;

/** Counts the seconds during which a server says nothing, and tells them once they are worth saying. */
export class SilenceCount {
  private timer: ReturnType<typeof setInterval> | undefined;
  private since = 0;
  private isTold = false;

  /** @param tell gets the seconds of the silence every second; undefined once it is over */
  constructor(private readonly tell: (seconds: number | undefined) => void) {}

  /** Called when a prompt is sent. */
  begin(): void {
    this.since = performance.now();
    clearInterval(this.timer);
    this.timer = setInterval(() => this.count(), 1_000);
  }

  /** Called when the server has said something. */
  heard(): void {
    this.since = performance.now();
    this.over();
  }

  end(): void {
    clearInterval(this.timer);
    this.over();
  }

  private count(): void {
    const seconds = Math.floor((performance.now() - this.since) / 1_000);
    if (seconds < WORTH_SAYING) return;
    this.isTold = true;
    this.tell(seconds);
  }

  private over(): void {
    if (this.isTold) this.tell(undefined);
    this.isTold = false;
  }
}
