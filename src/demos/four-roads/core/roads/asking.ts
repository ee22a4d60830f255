import type { Found, Store } from './retrieve';
import type { ExamQuestion } from '../task';

export interface Prompted {
  tokens: readonly number[];
  /** Passages in the prompt, best first. */
  passages: readonly Found[];
  /** Examples in the prompt, the nearest first. */
  examples: readonly Found[];
}

/** Writes the prompt for one question; `number` is its index. */
export type Prompter = (asked: Pick<ExamQuestion, 'question'>, number: number) => Prompted;

export interface Asking {
  prompt: Prompter;
  /** Bytes stored in addition to the model: tokens, or UTF-8 text and its index. */
  bytes: number;
  work?: Store['work'];
}
