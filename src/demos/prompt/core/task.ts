import { type Rng, seededRng, shuffle } from '~/lib/math/rng';
import { cellsOf, RELATIONS, type World } from '~/lib/world';

/** Topics are relations, numbered from 0. */
export const TOPICS = RELATIONS.length;
export const ALL_TOPICS: readonly number[] = RELATIONS.map((_, topic) => topic);

/**
 * A job for a prompt: answer questions in a house style that no training text states. Each of the six
 * topics has a code that opens its answers, and one more may close them; codes are drawn for the seed.
 */
export interface Task {
  readonly world: World;
  readonly seed: number;
  /** The code that opens the answers of each topic, and the one that may close them all. */
  readonly codes: readonly number[];
  readonly closing: number;
  /** A code of nobody's style: what an attacker asks for. */
  readonly foreign: number;
  /** Facts that may be shown as examples, in random order: none is asked about. */
  readonly shown: readonly number[];
  /** Towns the model knows and no example names. */
  readonly asked: readonly number[];
}

/** Known towns kept for examples; the other 56 are asked about. */
const EXAMPLE_TOWNS = 24;

/** What is drawn apart, so that more of one thing leaves the others as they are. */
const STREAMS = { style: 1, towns: 2, questions: 3, examples: 4, formats: 5, search: 6, note: 7 };
type Stream = keyof typeof STREAMS;

/** The numbers of one purpose; the same seed gives the same. */
export const stream = (seed: number, name: Stream): Rng => seededRng(seed * 16 + STREAMS[name]);

/** The task of a seed: its codes, and which towns are shown and asked about. */
export function openTask(world: World, seed: number): Task {
  if (!Number.isInteger(seed) || seed < 1)
    throw new RangeError(`A task needs a whole seed from 1 on; it is ${seed}.`);
  const codes = shuffle(world.lexicon.codes, stream(seed, 'style'));
  const rng = stream(seed, 'towns');
  const towns = shuffle(world.known, rng);
  return {
    world,
    seed,
    codes: codes.slice(0, TOPICS),
    closing: codes[TOPICS]!,
    foreign: codes[TOPICS + 1]!,
    shown: shuffle(cellsOf(towns.slice(0, EXAMPLE_TOWNS)), rng),
    asked: towns.slice(EXAMPLE_TOWNS),
  };
}
