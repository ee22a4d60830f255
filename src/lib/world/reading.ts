import { type Rng, shuffle } from '../math/rng';
import { between, pick } from './draw';
import { RELATIONS } from './grammar';
import { CONTEXT, noteContext, writeNote, type Note } from './notes';
import type { TextOptions } from './options';
import { answer, anyQuestion, noAnswer } from './sentences';
import { append, cut, type Sequence } from './batch';
import { cellOf, relationOf, townOf, type World } from './world';

const LONGEST_NOTE = 8;

/** A note and questions: most are answered by the note, the rest from memory or not at all. */
export function readingText(world: World, options: TextOptions, rng: Rng): Sequence {
  const { lexicon } = world;
  const sequence: Sequence = { tokens: [lexicon.start], weights: [0] };
  const note = noteContext(world, options, LONGEST_NOTE, rng);
  writeNote(sequence, world, note.facts, rng);
  const statedCells = shuffle([...note.facts.keys()], rng);
  for (let next = 0; ;) {
    const length = sequence.tokens.length;
    const fromNote = rng() < options.answered;
    const cell = fromNote
      ? statedCells[next++ % statedCells.length]!
      : anyCell(world, statedCells, note, rng);
    const value = note.facts.get(cell) ?? world.facts.get(cell);
    if (value === undefined && !options.abstain) continue;
    append(sequence, anyQuestion(lexicon, townOf(cell), relationOf(cell), rng), CONTEXT);
    append(sequence, value === undefined ? noAnswer(lexicon) : answer(lexicon, value), 1);
    if (sequence.tokens.length > options.context + 1) {
      cut(sequence, length);
      return sequence;
    }
  }
}

/** Any fact of a town of the note, of a known town or of an unknown one, whether stated or not. */
function anyCell(world: World, statedCells: readonly number[], { blanks }: Note, rng: Rng): number {
  const relation = between(0, RELATIONS.length - 1, rng);
  const where = rng();
  if (where < 0.5) return cellOf(townOf(pick(statedCells, rng)), relation);
  const town = where < 0.75 ? pick(world.known, rng) : pick(world.pool, rng);
  const blank = blanks && rng() < 0.5 ? blanks() : undefined;
  return cellOf(blank ?? town, relation);
}
