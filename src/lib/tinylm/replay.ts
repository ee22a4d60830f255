import type { Rng } from '../math/rng';

/**
 * Mixes what is learnt with what was learnt before, so that the one does not drive out the other: each
 * next text is an old one with probability `share`.
 * @param share 0 (never) … 1 (nothing else)
 * @throws a sentence if the share lies outside
 */
export function withReplay<Text>(
  next: () => Text,
  old: () => Text,
  share: number,
  rng: Rng,
): () => Text {
  if (!(share >= 0 && share <= 1))
    throw new Error(`The share of replayed text must lie between 0 and 1; it is ${share}.`);
  return () => (rng() < share ? old() : next());
}
