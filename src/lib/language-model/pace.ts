import { tokensOf, type WrittenAnswer } from './writing';

/** Measurements of a short answer on the reader's device; tokens per second, written and read. */
export interface Measured {
  writes: number;
  reads: number;
  /** Characters of a prompt per token. */
  characters: number;
}

/** The resolution of a clock, in milliseconds; shorter times say nothing about the pace. */
const TICK = 0.1;

/**
 * The pace measured on one answer.
 *
 * @param prompt the prompt's text
 * @returns undefined if the answer has fewer than two tokens, and so no time between them
 */
export function measuredPace(prompt: string, answer: WrittenAnswer): Measured | undefined {
  const { tokens, thought = 0, firstAfter, restTook, promptTokens = 0 } = answer;
  if (tokens.length < 2 || promptTokens < 1) return undefined;
  const writes = (1_000 * (tokensOf(answer) - thought - 1)) / Math.max(restTook, TICK);
  const reads = (1_000 * promptTokens) / Math.max(firstAfter, TICK);
  return { writes, reads, characters: [...prompt].length / promptTokens };
}

/** Factors between the pace of a moment and that of the following minutes. */
const DRIFT = { least: 0.7, most: 1.3 };

/**
 * The estimated seconds for answers: reading the prompts, and writing between one token and `most` tokens of each
 * answer.
 *
 * @param prompts their lengths in characters
 */
export function secondsFor(
  pace: Measured,
  prompts: readonly number[],
  { most }: { most: number },
): { from: number; to: number } {
  const characters = prompts.reduce((sum, length) => sum + length, 0);
  const read = characters / pace.characters / pace.reads;
  const written = (tokens: number) => (prompts.length * tokens) / pace.writes;
  return { from: (read + written(1)) / DRIFT.most, to: (read + written(most)) / DRIFT.least };
}
