import { mean } from '../../../math/vector';
import { tookOf, type RealAnswered } from './outcome';

/** Least and most seconds that something may take. */
interface Span {
  from: number;
  to: number;
}

/**
 * A question on a processor, a model of so many parameters in 8 bits on one thread: about 60 to 130 tokens to
 * read and up to 16 to write. Measured with random weights of the shape of a model of 135 million: 57 to 121
 * tokens read a second, 17 written.
 */
const MEASURED = { parameters: 135e6, seconds: { from: 0.8, to: 3.2 } };

/**
 * Seconds for some answers before any was given: a guess from the model's size, for a processor.
 * @returns undefined where the size is not known, as at a server
 */
export function guessedSpan(answers: number, parameters: number | undefined): Span | undefined {
  if (parameters === undefined) return undefined;
  const size = parameters / MEASURED.parameters;
  const { from, to } = MEASURED.seconds;
  return { from: answers * from * size, to: answers * to * size };
}

/** Seconds for some answers, from what those so far took; undefined before the first. */
export function measuredSeconds(
  answers: number,
  so: readonly Pick<RealAnswered, 'written'>[],
): number | undefined {
  if (so.length === 0) return undefined;
  return (answers * mean(so.map(({ written }) => tookOf(written)))) / 1_000;
}
