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
