import { exponential, logarithm } from '../math/elementary';

export interface Choice {
  readonly logits: ArrayLike<number>;
  readonly chosen: number;
}

/** An answer of one or more tokens, and whether it is right. */
export interface Chosen {
  readonly choices: readonly Choice[];
  readonly right: boolean;
}

const LEAST = 0.25;
const MOST = 12;
/** Number of search steps: each leaves 0.618 of the interval, all together less than a millionth. */
const STEPS = 32;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Lower bound of a probability, so that one confident mistake does not have an infinite loss. */
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
 * Temperature scaling (Guo et al. 2017): the single number to divide all logits by, so that the confidence matches the
 * share of right answers. It changes no answer. The paper minimises the loss of the right class; this function uses the
 * loss of "this answer is right", the event that has a price. Golden-section search over its logarithm.
 *
 *     logits (ln 9, 0), chosen the first, right three times of four → 2
 *
 * @param answers at least one; not the ones it will be evaluated on
 * @returns 0.25 … 12; above 1 if the answers were overconfident
 */
export function fitTemperature(answers: readonly Chosen[]): number {
  const lossAt = (logTemperature: number) => logLoss(answers, exponential(logTemperature));
  let low = logarithm(LEAST);
  let high = logarithm(MOST);
  for (let step = 0; step < STEPS; step++) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (lossAt(left) < lossAt(right)) high = right;
    else low = left;
  }
  return exponential((low + high) / 2);
}

/** Mean −ln of the probability that was given to the actual outcome. */
function logLoss(answers: readonly Chosen[], temperature: number): number {
  const losses = answers.map(({ choices, right }) => {
    const chance = confidenceAt(choices, temperature);
    return -logarithm(Math.max(FLOOR, right ? chance : 1 - chance));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / answers.length;
}
