import { randomInteger, type Rng } from '../math/rng';
import { between, freshBlanks, pick, sample, type BlankNames } from './draw';
import { RELATIONS } from './grammar';
import { append, type Sequence } from './batch';
import { statement } from './sentences';
import { cellOf, cellsOf, randomValue, relationOf, townOf, type Facts, type World } from './world';

/** The facts of a note in order, and the blanks that it has not used. */
export interface Note {
  readonly facts: Facts;
  /** Undefined for notes without blanks. */
  readonly blanks: BlankNames | undefined;
}

const KNOWN_TOWNS = 0.3;
const ALIKE = 0.4;
/** Shares of the notes that have many towns with similar names and few relations, and of those that use blanks as names. */
const HARD = 0.45;
const BLANKS = 0.4;

/** A random town of the training text: a known one, whose facts the note overrides, or one of the pool. */
function anyTown({ known, pool }: World, rng: Rng): number {
  return rng() < KNOWN_TOWNS ? pick(known, rng) : pick(pool, rng);
}

/**
 * A note with random values: between 3 (fewer where `most` is small) and `most` facts.
 */
export function noteContext(world: World, most: number, rng: Rng): Note {
  const least = Math.min(3, most - 2);
  const cells = (rng() < HARD ? hardCells : easyCells)(world, least, most, rng);
  const facts = new Map(cells.map((cell) => [cell, seenValue(world, relationOf(cell), rng)]));
  if (rng() >= BLANKS) return { facts, blanks: undefined };
  const blanks = freshBlanks(world.lexicon, rng);
  return { facts: withBlanks(facts, blanks, rng), blanks };
}

function seenValue({ lexicon, people }: World, relation: number, rng: Rng): number {
  return randomValue(relation, lexicon, people.seen, rng);
}

/** Several facts about one to four towns. */
function easyCells(world: World, least: number, most: number, rng: Rng): number[] {
  const towns = new Set<number>();
  for (let left = between(1, 4, rng); left > 0; left--) towns.add(anyTown(world, rng));
  return sample(cellsOf([...towns]), between(least, most, rng), rng);
}

/** Many towns with one or two relations: neither the relation nor half a name is enough to find a fact. */
function hardCells(world: World, least: number, most: number, rng: Rng): number[] {
  const relations = sample([...RELATIONS.keys()], between(1, 2, rng), rng);
  const wanted = between(least, most, rng);
  const cells = new Set<number>();
  let town: number | undefined;
  for (let tries = 0; cells.size < wanted && tries < 40; tries++) {
    town = nextTown(world, town, rng);
    cells.add(cellOf(town, pick(relations, rng)));
  }
  return [...cells];
}

/** A random town, in two of five cases one that shares half its name with the last one. */
function nextTown(world: World, last: number | undefined, rng: Rng): number {
  const town = anyTown(world, rng);
  if (last === undefined || rng() >= ALIKE) return town;
  const seconds = world.lexicon.grammar.towns.second.length;
  const [one, other] = rng() < 0.5 ? [last, town] : [town, last];
  const alike = one - (one % seconds) + (other % seconds);
  return world.named.has(alike) ? alike : town;
}

/** The same facts with blanks for all, half or none of the towns, and likewise of the values. */
function withBlanks(facts: Facts, blanks: BlankNames, rng: Rng): Facts {
  const mode = rng();
  const townShare = mode < 0.2 ? 0 : rng() < 0.6 ? 1 : 0.5;
  const valueShare = mode > 0.8 ? 0 : rng() < 0.4 ? 1 : 0.5;
  const towns = new Map<number, number>();
  for (const cell of facts.keys()) {
    const town = townOf(cell);
    if (!towns.has(town)) towns.set(town, (rng() < townShare && blanks()) || town);
  }
  const renamed = new Map<number, number>();
  for (const [cell, value] of facts) {
    const town = towns.get(townOf(cell))!;
    renamed.set(cellOf(town, relationOf(cell)), (rng() < valueShare && blanks()) || value);
  }
  return renamed;
}

/** Writes the note: its marker, then each fact as a statement. */
export function writeNote(sequence: Sequence, { lexicon }: World, facts: Facts, rng: Rng): void {
  append(sequence, [lexicon.markers.note], 0);
  for (const [cell, value] of facts) {
    const relation = relationOf(cell);
    const form = randomInteger(lexicon.statements[relation]!.length, rng);
    append(sequence, statement(lexicon, townOf(cell), relation, value, form), CONTEXT);
  }
}

/** The loss weight of text that only leads to an answer. */
export const CONTEXT = 0.03;
