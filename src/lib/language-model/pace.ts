import type { WrittenAnswer } from './writing';

/** Tokens per second, written and read. */
interface Pace {
  writes: number;
  reads: number;
}

/** Measurements of a short answer on the reader's device. */
export interface Measured extends Pace {
  /** Characters of a prompt per token. */
  characters: number;
}

/** A range of values. */
export interface Span {
  from: number;
  to: number;
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
  const { tokens, firstAfter, restTook, promptTokens = 0 } = answer;
  if (tokens.length < 2 || promptTokens < 1) return undefined;
  const writes = (1_000 * (tokens.length - 1)) / Math.max(restTook, TICK);
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
): Span {
  const characters = prompts.reduce((sum, length) => sum + length, 0);
  const read = characters / pace.characters / pace.reads;
  const written = (tokens: number) => (prompts.length * tokens) / pace.writes;
  return { from: (read + written(1)) / DRIFT.most, to: (read + written(most)) / DRIFT.least };
}

/**
 * Pace of models with random weights at two sizes, on one thread of a server's CPU with 8 bits: 17 and 12.6 tokens a
 * second.
 */
const ELSEWHERE = [
  { parameters: 135e6, writes: 17 },
  { parameters: 362e6, writes: 12.6 },
] as const;

/** Tokens a second that our own model of 0.4 million parameters wrote there. */
const OURS_ELSEWHERE = 1_900;

/** Smallest number of parameters for which the line through the two measured sizes is used. */
const ON_THE_LINE = 50e6;

/** Tokens per second that a model of a given size wrote there: the time per token is linear in the size. */
export function writesElsewhere(parameters: number): number {
  if (parameters < ON_THE_LINE) return OURS_ELSEWHERE;
  const [small, large] = ELSEWHERE;
  const slope = (1 / large.writes - 1 / small.writes) / (large.parameters - small.parameters);
  return 1 / (1 / small.writes + slope * (parameters - small.parameters));
}

/** Factors for an unknown device: from half as fast as the server to half as fast again. */
const UNKNOWN = { least: 0.5, most: 1.5 };

/**
 * Tokens per second that a model may write on this device, estimated from its size.
 *
 * @param times this device's pace as a multiple of the server's, if it was measured with another model
 */
export function guessedPace(parameters: number, times?: number): Span {
  const { least, most } = times === undefined ? UNKNOWN : DRIFT;
  const middle = writesElsewhere(parameters) * (times ?? 1);
  return { from: middle * least, to: middle * most };
}
