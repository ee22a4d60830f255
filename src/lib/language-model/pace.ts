import type { WrittenAnswer } from './writing';

/** Tokens a second, written and read. */
interface Pace {
  writes: number;
  reads: number;
}

/** What a short writing showed of a model on the reader's device. */
export interface Measured extends Pace {
  /** Characters of a prompt that made one token. */
  characters: number;
}

/** From so much to so much. */
export interface Span {
  from: number;
  to: number;
}

/** The least that a clock tells apart, in milliseconds: a shorter time says nothing of a pace. */
const TICK = 0.1;

/**
 * The pace that one answer showed.
 *
 * @param prompt the text that was answered
 * @returns undefined of an answer with fewer than two tokens, which has no time between them
 */
export function measuredPace(prompt: string, answer: WrittenAnswer): Measured | undefined {
  const { tokens, firstAfter, restTook, promptTokens = 0 } = answer;
  if (tokens.length < 2 || promptTokens < 1) return undefined;
  const writes = (1_000 * (tokens.length - 1)) / Math.max(restTook, TICK);
  const reads = (1_000 * promptTokens) / Math.max(firstAfter, TICK);
  return { writes, reads, characters: [...prompt].length / promptTokens };
}

/** How far the pace of the next minutes may be from that of a moment. */
const DRIFT = { least: 0.7, most: 1.3 };

/**
 * Seconds that answers will take: the prompts are read, and of each answer one token at least is written, `most` of
 * them at most.
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
 * What weights drawn by chance in the shape of a model gave on the CPU of a server, on one thread with 8 bits, at two
 * sizes: 17 and 12.6 tokens a second. Real weights were never run by us.
 */
const ELSEWHERE = [
  { parameters: 135e6, writes: 17 },
  { parameters: 362e6, writes: 12.6 },
] as const;

/** What our own model of 0.4 million parameters wrote a second there. */
const OURS_ELSEWHERE = 1_900;

/** Models smaller than this are not on the line of the two that were measured. */
const ON_THE_LINE = 50e6;

/** Tokens a second that a model of a size wrote there: the time of a token grows along the line of the two. */
export function writesElsewhere(parameters: number): number {
  if (parameters < ON_THE_LINE) return OURS_ELSEWHERE;
  const [small, large] = ELSEWHERE;
  const slope = (1 / large.writes - 1 / small.writes) / (large.parameters - small.parameters);
  return 1 / (1 / small.writes + slope * (parameters - small.parameters));
}

/** Of a device that nothing is known of: from half as fast as the server to half as fast again. */
const UNKNOWN = { least: 0.5, most: 1.5 };

/**
 * Tokens a second that a model may write here, guessed from its size.
 *
 * @param times how much faster or slower than there this device was with another model, where that was measured
 */
export function guessedPace(parameters: number, times?: number): Span {
  const { least, most } = times === undefined ? UNKNOWN : DRIFT;
  const middle = writesElsewhere(parameters) * (times ?? 1);
  return { from: middle * least, to: middle * most };
}
