import { cosine, logarithm } from './elementary';

/** A source of random numbers: each call returns the next, uniform in [0, 1). */
export type Rng = () => number;

/**
 * A seeded generator that gives the same numbers on every machine: integer arithmetic only, 32 bits of state.
 *
 * Mulberry32 by Tommy Ettinger (2017, public domain): a counter increased by an odd constant, then mixed by two
 * multiplications. Good enough for shuffles and resampling, not for secrets.
 *
 * @param seed any number; only its lowest 32 bits are used.
 */
export function seededRng(seed: number): Rng {
  let counter = seed | 0;
  return () => {
    counter = (counter + 0x6d2b79f5) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random whole number, uniform in 0 … `below` − 1. */
export function randomInteger(below: number, rng: Rng): number {
  return Math.floor(rng() * below);
}

/** A random normal number, mean 0 and variance 1 (Box & Muller 1958, the cosine half); the same in every engine. */
export function randomNormal(rng: Rng): number {
  return Math.sqrt(-2 * logarithm(1 - rng())) * cosine(2 * Math.PI * rng());
}

/** A shuffled copy; every order is equally likely (Fisher & Yates, as in Knuth's Algorithm P). */
export function shuffle<T>(items: readonly T[], rng: Rng): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const pick = randomInteger(last + 1, rng);
    [shuffled[last], shuffled[pick]] = [shuffled[pick]!, shuffled[last]!];
  }
  return shuffled;
}
