import { Problem } from '~/lib/problem';

/** Milliseconds without a token that a model has to end after Stop, before its worker is ended. */
const ENDS_WITHIN = 5_000;

interface Ends {
  /** Asks for an end between two tokens. */
  finish(): void;
  /** Ends the worker, and with it the model: its answers are lost. */
  abort(): void;
}

/**
 * Stop, for a model that may never come to the place between two tokens, because its template or its tokenizer does not
 * return: it is asked to end, and where no token comes for a while it is ended.
 */
export class Stopping {
  /** The last writing was ended with its worker. */
  isStuck = false;
  private writings = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ends: Ends,
    private readonly within = ENDS_WITHIN,
  ) {}

  /** Watches over a writing. @throws Problem `model-stuck` where it was ended with its worker; else as the writing does */
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

  /** A token has come: it is on its way to the end. */
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
