import type { Chance, Written } from '~/lib/tinylm';

/** A token as a reader sees it, and how likely the model held it, 0 … 1. */
export interface ToldToken {
  text: string;
  probability: number;
}

/** What a model made of a reader's words. */
export interface Told {
  /** What it was given, as it reads it. */
  prompt: string;
  /** What it wrote. */
  text: string;
  /** The same token by token, each with the likeliest ones at its place. */
  written: (ToldToken & { likeliest: ToldToken[] })[];
}

/** Tokens to tell at each place. */
export const TELL = 3;

/** @param show the text of some tokens */
export function told(
  prompt: string,
  written: readonly Written[],
  show: (tokens: readonly number[]) => string,
): Told {
  const shown = ({ token, probability }: Chance): ToldToken => ({
    text: show([token]),
    probability,
  });
  return {
    prompt,
    text: show(written.map(({ token }) => token)),
    written: written.map((each) => ({ ...shown(each), likeliest: each.likeliest.map(shown) })),
  };
}
