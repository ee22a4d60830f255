import { LIMITS } from '~/lib/endpoint/received';

/** How long a server has been silent, and how much longer it is waited for. */
export interface Silence {
  /** Whole seconds since its last word. */
  seconds: number;
  /** Seconds of silence at which the connection is closed; undefined where the reader waits on. */
  limit: number | undefined;
}

/** Seconds of silence before a reader is told of it. */
const WORTH_SAYING = 10;

/** Counts the seconds during which a server says nothing, and tells them once they are worth saying. */
export class SilenceCount {
  private timer: ReturnType<typeof setInterval> | undefined;
  private since = 0;
  private limit: number | undefined;
  private isTold = false;

  /** @param tell gets the silence every second; undefined once it is over */
  constructor(private readonly tell: (silence: Silence | undefined) => void) {}

  /** Called when a prompt is sent. */
  begin(): void {
    this.wait(LIMITS.first);
    clearInterval(this.timer);
    this.timer = setInterval(() => this.count(), 1_000);
  }

  /** Called when the server has said something. */
  heard(): void {
    this.wait(LIMITS.between);
    this.over();
  }

  waitOn(): void {
    this.limit = undefined;
    this.count();
  }

  end(): void {
    clearInterval(this.timer);
    this.over();
  }

  private wait(limit: number): void {
    this.since = performance.now();
    this.limit = limit;
  }

  private count(): void {
    const seconds = Math.floor((performance.now() - this.since) / 1_000);
    if (seconds < WORTH_SAYING) return;
    this.isTold = true;
    this.tell({ seconds, limit: this.limit });
  }

  private over(): void {
    if (this.isTold) this.tell(undefined);
    this.isTold = false;
  }
}
