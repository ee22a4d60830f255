import { Problem } from '~/lib/problem';

/** Milliseconds without a token after Stop until the worker is terminated. */
const ENDS_WITHIN = 5_000;

interface Ends {
  /** Asks the model to end between two tokens. */
  finish(): void;
  /** Terminates the worker and with it the model; its answers are lost. */
  abort(): void;
}

/**
 * Stops a model that may never get to the next token, because its template or tokenizer does not return: it is asked to
 * end, and terminated if no token comes for a while.
 */
export class Stopping {
  /** True if the last writing was terminated with its worker. */
  isStuck = false;
  private writings = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ends: Ends,
    private readonly within = ENDS_WITHIN,
  ) {}

  /**
   * Awaits a writing. @throws Problem `model-stuck` if it was terminated with its worker; otherwise as the writing does
   */
  async during<Result>(writing: Promise<Result>): Promise<Result> {
    if (this.writings++ === 0) this.isStuck = false;
    try {
      return await writing;
    } catch (error) {
      throw this.isStuck ? new Problem('model-stuck') : error;
    } finally {
      this.writings--;
      if (this.writings === 0) this.rest();
    }
  }

  stop(): void {
    this.ends.finish();
    if (this.writings > 0) this.wait();
  }

  /** Called when a token has come, which shows that the model is not stuck. */
  heard(): void {
    if (this.timer !== undefined) this.wait();
  }

  private wait(): void {
    this.rest();
    this.timer = setTimeout(() => {
      this.isStuck = true;
      this.ends.abort();
    }, this.within);
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
