/** A text to train on. */
export interface Sequence {
  tokens: number[];
  /** `weights[i]` is how much the guess of `tokens[i]` counts in the loss, from 0 to 1. */
  weights: number[];
}

export function append(sequence: Sequence, tokens: readonly number[], weight: number): void {
  for (const token of tokens) {
    sequence.tokens.push(token);
    sequence.weights.push(weight);
  }
}

/** Takes back all that was written after the first `length` tokens. */
export function cut(sequence: Sequence, length: number): void {
  sequence.tokens.length = length;
  sequence.weights.length = length;
}
