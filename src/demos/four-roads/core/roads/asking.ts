import type { Found, Store } from './retrieve';
import type { ExamQuestion } from '../task';

/** A prompt as the model reads it, and the texts retrieved for it. */
export interface Prompted {
  tokens: readonly number[];
  /** Passages in the prompt, best first. */
  passages: readonly Found[];
  /** Examples in the prompt, the nearest first. */
  examples: readonly Found[];
}

/** Writes the prompt for one question; `number` is its index. */
export type Prompter = (asked: Pick<ExamQuestion, 'question'>, number: number) => Prompted;

/** The prompts of a road, and the storage it needs in addition to the model. */
export interface Asking {
  prompt: Prompter;
  /** Bytes stored in addition to the model: tokens, or UTF-8 text and its index. */
  bytes: number;
  /** The model's work for the search; see `Store`. */
  work?: Store['work'];
}
