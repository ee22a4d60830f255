import type { Answers } from './rules';

/** Requests per month by the answer to `volume`, from and below. */
export const REQUESTS: Readonly<Record<string, readonly [number, number]>> = {
  low: [0, 10_000],
  medium: [10_000, 1_000_000],
  high: [1_000_000, Infinity],
};

const MONTHS = 12;

/** Rounds of tuning per year: monthly if the manner changes, otherwise only with a new base model. */
const roundsOf = ({ changes }: Answers): number => (changes === 'manner' ? MONTHS : 1);

/** The number of requests that must earn back one round of labelling, training and testing. */
interface BreakEven {
  readonly rounds: number;
  readonly from: number;
  /** Infinity if the answer sets no upper limit. */
  readonly below: number;
}

/**
 * Tuning pays if one round costs less than its saving per request times the requests of that round: (labelling +
 * training + evaluation) × rounds < saving × requests in the same time. The reader supplies the prices.
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
