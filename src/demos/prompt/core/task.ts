import { type Rng, seededRng, shuffle } from '~/lib/math/rng';
import { cellsOf, RELATIONS, type World } from '~/lib/world';

/** Topics are relations, numbered from 0. */
export const TOPICS = RELATIONS.length;
export const ALL_TOPICS: readonly number[] = RELATIONS.map((_, topic) => topic);

export type Task = ReturnType<typeof openTask>;

/** Known towns reserved for examples; the other 56 are in questions. */
const EXAMPLE_TOWNS = 24;

/** Separate random streams, so that drawing more for one purpose does not change the others. */
const STREAMS = { style: 1, towns: 2, questions: 3, examples: 4, formats: 5, search: 6, note: 7 };
type Stream = keyof typeof STREAMS;

export const stream = (seed: number, name: Stream): Rng => seededRng(seed * 16 + STREAMS[name]);

/** A house style that no training text states: each topic has a code, set by the seed, that opens its answers. */
export function openTask(world: World, seed: number) {
  if (!Number.isInteger(seed) || seed < 1)
    throw new RangeError(`A task needs a whole seed from 1 on; it is ${seed}.`);
  const codes = shuffle(world.lexicon.codes, stream(seed, 'style'));
  const rng = stream(seed, 'towns');
  const towns = shuffle(world.known, rng);
  return {
    world,
    seed,
    codes: codes.slice(0, TOPICS),
    /** Facts that may be shown as examples, in random order; no question is about them. */
    shown: shuffle(cellsOf(towns.slice(0, EXAMPLE_TOWNS)), rng),
    /** Towns that the model knows and no example names. */
    asked: towns.slice(EXAMPLE_TOWNS),
  };
}
