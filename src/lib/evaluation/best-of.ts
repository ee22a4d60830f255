import { exponential, logarithm } from '../math/elementary';

/** What the best of several equally good systems seems to get right; shares of the questions, 0 … 1. */
interface BestOf {
  mean: number;
  /** In nine tests of ten its share lies between these. */
  low: number;
  high: number;
}

const LOW = 0.05;
const HIGH = 0.95;

/**
 * The score of the best of `tries` systems that all get the same share right, each by luck of its own: the largest of as many
 * binomial counts, exactly.
 *
 *     60 tries on 20 questions at 0.6 → 0.86 (0.80 to 0.95)
 *
 * @param share what each gets right in the long run, above 0 and below 1
 */
export function bestOf(tries: number, questions: number, share: number): BestOf {
  const below = mostRight(questions, share).map((atMost) => atMost ** tries);
  const mean = below.slice(0, -1).reduce((sum, chance) => sum + 1 - chance, 0);
  const at = (level: number) => below.findIndex((chance) => chance >= level) / questions;
  return { mean: mean / questions, low: at(LOW), high: at(HIGH) };
}

/** The chances that at most 0, 1, … of the questions are right. */
function mostRight(questions: number, share: number): number[] {
  const odds = logarithm(share) - logarithm(1 - share);
  let log = questions * logarithm(1 - share);
  let sum = 0;
  return Array.from({ length: questions + 1 }, (_, k) => {
    if (k > 0) log += logarithm(questions - k + 1) - logarithm(k) + odds;
    return (sum += exponential(log));
  });
}
