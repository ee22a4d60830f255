import { seededRng, type Rng, shuffle } from '../math/rng';
import { parametricText } from './parametric';
import { type Sequence, append, filled } from './batch';
import { styleText } from './style';
import { type World, cellOf, townOf } from './world';
import { anyRelation, pick } from './draw';
import { CONTEXT, noteContext, writeNote, type Note } from './notes';
import { ask, expected } from './probe';

/** Shares of text from memory and of text with notes to read; the rest has a style to follow. By measurement. */
const FROM_MEMORY = 0.22;
const READING = 0.5;

/**
 * An endless source of training text: each call returns the next sequence. No town of `world.new` or `world.abstention` and
 * no mayor of `world.people.unseen` ever occurs.
 *
 * @param seed the same world and seed give the same sequences on every machine.
 */
export function pretrainingText(world: World, seed: number): () => Sequence {
  const rng = seededRng(seed);
  return () => {
    const kind = rng();
    if (kind < FROM_MEMORY) return parametricText(world, rng);
    if (kind < FROM_MEMORY + READING) return readingText(world, rng);
    return styleText(world, rng);
  };
}

const LONGEST_NOTE = 8;
/** Share of questions whose answer is certain to be in the note. */
const ANSWERED = 0.75;

/** A note and questions: most are answered by the note, the rest from memory or not at all. */
export function readingText(world: World, rng: Rng): Sequence {
  const sequence: Sequence = { tokens: [world.lexicon.start], weights: [0] };
  const note = noteContext(world, LONGEST_NOTE, rng);
  writeNote(sequence, world, note.facts, rng);
  const stated = shuffle([...note.facts.keys()], rng);
  let next = 0;
  return filled(sequence, () => {
    const isStated = rng() < ANSWERED;
    const cell = isStated ? stated[next++ % stated.length]! : anyCell(world, stated, note, rng);
    append(sequence, ask(world, cell, rng), CONTEXT);
    append(sequence, expected(world, note.facts.get(cell) ?? world.facts.get(cell)), 1);
  });
}

/** Any fact of a town of the note, of a known town or of an unknown one, whether stated or not. */
function anyCell(world: World, stated: readonly number[], { blanks }: Note, rng: Rng): number {
  const relation = anyRelation(rng);
  const where = rng();
  if (where < 0.5) return cellOf(townOf(pick(stated, rng)), relation);
  const town = pick(where < 0.75 ? world.known : world.pool, rng);
  const blank = blanks && rng() < 0.5 ? blanks() : undefined;
  return cellOf(blank ?? town, relation);
}
