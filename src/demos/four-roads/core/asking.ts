import type { Found, Store } from './retrieve';
import type { Asked } from './task';

/** A prompt as the model reads it, and what was found for it. */
export interface Prompted {
  tokens: readonly number[];
  /** Passages in the prompt, best first. */
  passages: readonly Found[];
  /** Examples in the prompt, the nearest first. */
  examples: readonly Found[];
}

/** Writes the prompt of one question. */
export type Prompter = (asked: Pick<Asked, 'question'>, number: number) => Prompted;

/** How a road asks, and what it keeps beside the model for that. */
export interface Asking {
  prompt: Prompter;
  /** What is asked where the first answer is that it does not know. */
  second?: Prompter;
  /** Tokens or texts kept beside the model, as bytes of UTF-8 and index. */
  bytes: number;
  /** What the model does for the search; see `Store`. */
  work?: Store['work'];
}
