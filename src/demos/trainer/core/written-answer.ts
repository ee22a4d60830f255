import type { Chance, Written } from '~/lib/tinylm';

/** A token as text, with its probability, 0 … 1. */
export interface TokenChance {
  text: string;
  probability: number;
}

/** The model's answer to a reader's words. */
export interface WrittenAnswer {
  /** The prompt as the model reads it. */
  prompt: string;
  /** The text it wrote. */
  text: string;
  /** The same token by token, each with the likeliest alternatives at its place. */
  written: (TokenChance & { likeliest: TokenChance[] })[];
}

/** Alternatives reported at each place. */
export const TELL = 3;

/** @param show converts tokens to text */
export function told(
  prompt: string,
  written: readonly Written[],
  show: (tokens: readonly number[]) => string,
): WrittenAnswer {
  const shown = ({ token, probability }: Chance): TokenChance => ({
    text: show([token]),
    probability,
  });
  return {
    prompt,
    text: show(written.map(({ token }) => token)),
    written: written.map((each) => ({ ...shown(each), likeliest: each.likeliest.map(shown) })),
  };
}
