/**
 * Operations to train a model from nothing: C = 6 N D (Kaplan et al. 2020, §2.1), two for each parameter and
 * token on the way forward and four on the way back. GPT-3, 175 billion parameters on 300 billion tokens:
 * 3.15e23, where Brown et al. 2020 (table D.1) give 3.14e23.
 *
 * @param parameters those that work on one token: of a mixture of experts the active ones
 */
export const trainingOperations = (parameters: number, tokens: number): number =>
  6 * parameters * tokens;

/**
 * Operations to train an adapter on a frozen model: the gradient passes through every frozen parameter but
 * none of them learns, so 4 N D, and 6 for each parameter of the adapter.
 */
export const adapterOperations = (parameters: number, adapter: number, tokens: number): number =>
  (4 * parameters + 6 * adapter) * tokens;

const SECONDS_AN_HOUR = 3_600;

/**
 * Hours of one card: operations / (peak · share used · 3600).
 *
 * @param peak operations a second on paper, such as 312e12 for an A100 in 16 bits
 * @param used share of the peak that training reaches, above 0 and up to 1; 0.3 to 0.5 is usual
 * @throws RangeError if the card computes nothing
 */
export function gpuHours(operations: number, peak: number, used: number): number {
  if (!(peak > 0) || !(used > 0) || used > 1)
    throw new RangeError(
      `gpuHours: a card with a peak of ${peak} of which ${used} is used; give a peak above 0 and a share above 0 and up to 1.`,
    );
  return operations / (peak * used * SECONDS_AN_HOUR);
}

/** The share of the peak that a run of so many hours reached; the inverse of `gpuHours`. */
export const usedShare = (operations: number, peak: number, hours: number): number =>
  operations / (peak * hours * SECONDS_AN_HOUR);

/**
 * Dollars a million document tokens to write a context for every chunk with a model, by Anthropic's account
 * of September 2024 (Introducing Contextual Retrieval).
 */
export const CONTEXT_PRICE = 1.02;

/**
 * Dollars to index documents once: every token embedded, and where chunks get a written context that too.
 * 2 million tokens at $0.1: 0.20, with contexts 2 · (0.1 + 1.02) = 2.24.
 *
 * @param prices dollars a million tokens; 0 where chunks get no context
 */
export const indexingCost = (
  tokens: number,
  { embedding, context }: { embedding: number; context: number },
): number => (tokens * (embedding + context)) / 1_000_000;
