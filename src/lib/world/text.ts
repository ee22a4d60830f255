import { seededRng, type Rng, shuffle } from '../math/rng';
import { TEXT_OPTIONS, type TextOptions } from './options';
import { parametricText } from './parametric';
import { type Sequence, append, cut } from './batch';
import { styleText } from './style';
import { type World, cellOf, relationOf, townOf } from './world';
import { between, pick } from './draw';
import { RELATIONS } from './grammar';
import { CONTEXT, noteContext, writeNote, type Note } from './notes';
import { answer, anyQuestion, noAnswer } from './sentences';

/**
 * An endless source of training text: each call returns the next sequence, at most `context` + 1
 * tokens long. No town of `world.new` or `world.abstention` and no mayor of `world.people.unseen`
 * ever occurs.
 *
 * @param seed the same world, seed and options give the same sequences on every machine.
 */
export function pretrainingText(
  world: World,
  seed: number,
  options: Partial<TextOptions> = {},
): () => Sequence {
  const settings = { ...TEXT_OPTIONS, ...options };
  const { parametric, reading } = settings.mixture;
  const rng = seededRng(seed);
  return () => {
    const kind = rng();
    if (kind < parametric) return parametricText(world, settings, rng);
    if (kind < parametric + reading) return readingText(world, settings, rng);
    return styleText(world, settings, rng);
  };
}

const LONGEST_NOTE = 8;

/** A note and questions: most are answered by the note, the rest from memory or not at all. */
function readingText(world: World, options: TextOptions, rng: Rng): Sequence {
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
