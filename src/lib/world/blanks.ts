import { shuffle, type Rng } from '../math/rng';
import type { Lexicon } from './lexicon';

/** A source of blanks for one page; each call returns another one, or undefined if none is left. */
export type BlankNames = () => number | undefined;

/**
 * Blanks in random order, without repetition: on one page every blank stands for one name and every
 * name has one blank. `avoid` has the numbers of blanks, from 0, that are never returned.
 */
export function freshBlanks({ blanks }: Lexicon, avoid: readonly number[], rng: Rng): BlankNames {
  const order = shuffle(
    avoid.length === 0 ? blanks : blanks.filter((_, number) => !avoid.includes(number)),
    rng,
  );
  let next = 0;
  return () => order[next++];
}
