/**
 * Operations to train a model from scratch: C = 6 N D (Kaplan et al. 2020, §2.1), two per parameter and token in the
 * forward pass and four in the backward pass. GPT-3, 175 billion parameters on 300 billion tokens: 3.15e23, where Brown
 * et al. 2020 (table D.1) give 3.14e23.
 *
 * @param parameters the parameters used for one token; for a mixture of experts, the active ones
 */
export const trainingOperations = (parameters: number, tokens: number): number =>
  6 * parameters * tokens;

/**
 * Operations to train an adapter on a frozen model: the gradient passes through every frozen parameter but updates none
 * of them, so 4 N D, plus 6 per token for each parameter of the adapter.
 */
export const adapterOperations = (parameters: number, adapter: number, tokens: number): number =>
  (4 * parameters + 6 * adapter) * tokens;

const SECONDS_AN_HOUR = 3_600;

/**
 * Hours on one GPU: operations / (peak · share used · 3600).
 *
 * @param peak operations a second according to the data sheet, such as 312e12 for an A100 in 16 bits
 * @param used the share of the peak that training reaches, above 0 and up to 1; 0.3 to 0.5 is usual
 * @throws RangeError if `peak` is not above 0, or `used` is outside its range
 */
export function gpuHours(operations: number, peak: number, used: number): number {
  if (!(peak > 0) || !(used > 0) || used > 1)
    throw new RangeError(
      `gpuHours: a card with a peak of ${peak} of which ${used} is used; give a peak above 0 and a share above 0 and up to 1.`,
    );
  return operations / (peak * used * SECONDS_AN_HOUR);
}

/** The share of the peak that a run reached if it took so many hours; the inverse of `gpuHours`. */
export const usedShare = (operations: number, peak: number, hours: number): number =>
  operations / (peak * hours * SECONDS_AN_HOUR);
