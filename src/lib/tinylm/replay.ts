import type { Rng } from '../math/rng';

/**
 * Mixes new texts with old ones, so that learning the new does not displace the old: each next text is an old one with
 * probability `share`.
 * @param share 0 (never) … 1 (always)
 * @throws an Error with a sentence if the share is outside that range
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
