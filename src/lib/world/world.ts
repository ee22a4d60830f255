import { seededRng, shuffle, type Rng } from '../math/rng';
import { pick } from './draw';
import { RELATIONS, type Grammar } from './grammar';
import { compile, type Lexicon } from './lexicon';

/** A value for each of some cells; see `cellOf`. */
export type Facts = ReadonlyMap<number, number>;

/** Towns and people. Names are numbers, as in Lexicon. */
export interface World {
  readonly lexicon: Lexicon;
  /** 80 towns with all facts in the training text, always the same. */
  readonly known: readonly number[];
  /** 20 towns that it never mentions, with facts to be learned later. */
  readonly new: readonly number[];
  /** 40 towns that it never mentions, to test whether the model says so. */
  readonly abstention: readonly number[];
  /** All other towns; their facts change from page to page. */
  readonly pool: readonly number[];
  /** The known towns and the pool: all towns that the training text may mention. */
  readonly named: ReadonlySet<number>;
  /** Mayors of the training text, and 60 who never occur in it. */
  readonly people: { readonly seen: readonly number[]; readonly unseen: readonly number[] };
  /** 480 facts about the known towns. */
  readonly facts: Facts;
  /** 120 facts about the new towns, all their mayors unseen. */
  readonly newFacts: Facts;
  /** The same 120 after a change: every value is different. */
  readonly revisedFacts: Facts;
}

const SEED = 1;
const KNOWN = 80;
const NEW = 20;
const HELD_OUT = 60;
const UNSEEN_PEOPLE = 60;

export const cellOf = (town: number, relation: number): number =>
  town * RELATIONS.length + relation;
export const townOf = (cell: number): number => Math.floor(cell / RELATIONS.length);
export const relationOf = (cell: number): number => cell % RELATIONS.length;

export function cellsOf(towns: readonly number[]): number[] {
  return towns.flatMap((town) => RELATIONS.map((_, relation) => cellOf(town, relation)));
}

/** The world of every model on this site; its towns and facts are the same everywhere. */
export function createWorld(grammar: Grammar): World {
  const lexicon = compile(grammar);
  const rng = seededRng(SEED);
  const towns = shuffle(lexicon.towns, rng);
  const mayors = shuffle(lexicon.values[0]!, rng);
  const people = { seen: mayors.slice(UNSEEN_PEOPLE), unseen: mayors.slice(0, UNSEEN_PEOPLE) };
  const known = towns.slice(0, KNOWN);
  const facts = factsAbout(known, lexicon, people.seen, rng);
  const pool = towns.slice(KNOWN + HELD_OUT);
  const heldOut = towns.slice(KNOWN, KNOWN + HELD_OUT);
  const named = new Set([...known, ...pool]);
  const seats = seated(heldOut, lexicon, people.unseen, rng);
  return { lexicon, known, pool, named, people, facts, ...seats };
}

/**
 * The same world with other new towns: 20 of the 60 held-out ones, drawn by `seed`, with new facts.
 * What a model learned from the training text stays valid.
 */
export function reseated(world: World, seed: number): World {
  const rng = seededRng(seed);
  const heldOut = [...world.new, ...world.abstention].sort((a, b) => a - b);
  const { lexicon, people } = world;
  return { ...world, ...seated(shuffle(heldOut, rng), lexicon, people.unseen, rng) };
}

function seated(heldOut: number[], lexicon: Lexicon, people: readonly number[], rng: Rng) {
  const towns = heldOut.slice(0, NEW);
  const newFacts = factsAbout(towns, lexicon, people, rng);
  const revisedFacts = factsAbout(towns, lexicon, people, rng, newFacts);
  return { new: towns, abstention: heldOut.slice(NEW), newFacts, revisedFacts };
}

function factsAbout(
  towns: readonly number[],
  lexicon: Lexicon,
  people: readonly number[],
  rng: Rng,
  before?: Facts,
): Facts {
  const value = (cell: number) =>
    randomValue(relationOf(cell), lexicon, people, rng, before?.get(cell));
  return new Map(cellsOf(towns).map((cell) => [cell, value(cell)]));
}

/** A random value for a relation, mayors from `people`; never `except`. */
export function randomValue(
  relation: number,
  { values }: Lexicon,
  people: readonly number[],
  rng: Rng,
  except?: number,
): number {
  const choices = relation === 0 ? people : values[relation]!;
  for (;;) {
    const value = pick(choices, rng);
    if (value !== except) return value;
  }
}
