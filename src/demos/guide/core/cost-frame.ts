import type { Answers } from './rules';

/** Requests a month by the answer to `volume`, from and below. */
export const REQUESTS: Readonly<Record<string, readonly [number, number]>> = {
  low: [0, 10_000],
  medium: [10_000, 1_000_000],
  high: [1_000_000, Infinity],
};

const MONTHS = 12;

/** How often a year a tuned model is tuned anew: with the form where that changes, else with its base model. */
const roundsOf = ({ changes }: Answers): number => (changes === 'manner' ? MONTHS : 1);

/** How many requests have to earn back one round of labelling, training and testing. */
interface BreakEven {
  readonly rounds: number;
  readonly from: number;
  /** Infinity where the answer sets no upper limit. */
  readonly below: number;
}

/**
 * Tuning pays when one round costs less than what it saves on a request, times the requests of that round:
 * (labelling + training + evaluation) × rounds < saving × requests in the same time. Prices stay with the reader.
 *
 * @throws RangeError if the answers name a volume without numbers
 */
export function breakEvenOf(answers: Answers): BreakEven {
  const range = REQUESTS[answers.volume ?? ''];
  if (!range)
    throw new RangeError(
      `The volume "${answers.volume}" has no number of requests; give one of ${Object.keys(REQUESTS).join(', ')}.`,
    );
  const rounds = roundsOf(answers);
  const [from, below] = range.map((month) => (month * MONTHS) / rounds);
  return { rounds, from: from!, below: below! };
}
