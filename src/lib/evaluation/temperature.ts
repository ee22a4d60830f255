import { exponential, logarithm } from '../math/elementary';

/** A token that was chosen, and the logits of all that could have been. */
export interface Choice {
  readonly logits: ArrayLike<number>;
  readonly chosen: number;
}

/** An answer of one or more tokens, and whether it is right. */
export interface Chosen {
  readonly choices: readonly Choice[];
  readonly right: boolean;
}

/** Where the temperature is looked for: from a quarter to twelve. */
const LEAST = 0.25;
const MOST = 12;
/** Steps of the search: each leaves 0.618 of the stretch, all of them less than a millionth. */
const STEPS = 32;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Keeps one sure mistake from costing without end. */
const FLOOR = 1e-12;

/** The probability of an answer at a temperature: the product of the softmax of logits / temperature. */
export function confidenceAt(choices: readonly Choice[], temperature: number): number {
  return choices.reduce((chance, choice) => chance * chanceAt(choice, temperature), 1);
}

function chanceAt({ logits, chosen }: Choice, temperature: number): number {
  let sum = 0;
  for (let i = 0; i < logits.length; i++)
    sum += exponential((logits[i]! - logits[chosen]!) / temperature);
  return 1 / sum;
}

/**
 * Temperature scaling (Guo et al. 2017): the one number by which to divide all logits, so that confidence fits
 * how often answers are right. It changes no answer. They fit it by the loss of the right class; here it is the
 * loss of "this answer is right", the event that a price is put on. Golden-section search over its logarithm.
 *
 *     logits (ln 9, 0), chosen the first, right three times of four → 2
 *
 * @param answers at least one; not those it is judged by
 * @returns 0.25 … 12; above 1 the answers were too sure
 */
export function fitTemperature(answers: readonly Chosen[]): number {
  const lossAt = (logTemperature: number) => logLoss(answers, exponential(logTemperature));
  let [low, high] = [logarithm(LEAST), logarithm(MOST)];
  for (let step = 0; step < STEPS; step++) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (lossAt(left) < lossAt(right)) high = right;
    else low = left;
  }
  return exponential((low + high) / 2);
}

/** Mean −ln of the probability that was given to what came true. */
function logLoss(answers: readonly Chosen[], temperature: number): number {
  const losses = answers.map(({ choices, right }) => {
    const chance = confidenceAt(choices, temperature);
    return -logarithm(Math.max(FLOOR, right ? chance : 1 - chance));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / answers.length;
}
