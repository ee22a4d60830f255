import type { Rng } from '../math/rng';
import { anyRelation, between, pick, sample } from './draw';
import { RELATIONS } from './grammar';
import { CONTEXT, noteContext, writeNote } from './notes';
import { ask } from './probe';
import { append, filled, type Sequence } from './batch';
import { cellOf, relationOf, type Facts, type World } from './world';

/** The answer style of one page: a code before the answer for each relation, and one after it. */
interface Style {
  opening: readonly number[] | undefined;
  closing: number | undefined;
  /** True if all relations share one opening code. */
  constant: boolean;
  /** True if a rule states the style; it then mentions two to six relations. */
  ruled: boolean;
}

const LONGEST_NOTE = 4;

function randomStyle({ lexicon: { codes } }: World, rng: Rng): Style {
  const ruled = rng() < 0.3;
  const constant = rng() < 0.2;
  const one = pick(codes, rng);
  const opening = RELATIONS.map(() => (constant ? one : pick(codes, rng)));
  const open = ruled || rng() >= 0.15;
  const closing = rng() < 0.5 ? pick(codes, rng) : undefined;
  return { ruled, constant, opening: open ? opening : undefined, closing };
}

/** The style is drawn for this page only, and stated by a rule or to be inferred from earlier answers. */
export function styleText(world: World, rng: Rng): Sequence {
  const sequence: Sequence = { tokens: [world.lexicon.start], weights: [0] };
  const style = randomStyle(world, rng);
  const shown = new Set<number>();
  if (style.ruled) writeRule(sequence, world, style, shown, rng);
  const facts = rng() < 0.35 ? noteContext(world, LONGEST_NOTE, rng).facts : undefined;
  if (facts) writeNote(sequence, world, facts, rng);
  const cells = facts ? [...facts.keys()] : [];
  let asked = 0;
  return filled(sequence, () => {
    const fact = anyFact(world, cells, facts, rng);
    writeAnswered(sequence, world, style, shown, asked++ > 0, fact, rng);
  });
}

function writeRule(sequence: Sequence, world: World, style: Style, shown: Set<number>, rng: Rng) {
  const { markers, nouns, stop } = world.lexicon;
  append(sequence, [markers.rule], 0);
  for (const relation of sample([...RELATIONS.keys()], between(2, RELATIONS.length, rng), rng)) {
    append(sequence, [nouns[relation]!, style.opening![relation]!], 0);
    shown.add(relation);
  }
  append(sequence, [stop], 0);
}

/** A cell and its value: from the note if there is one, or a known fact. */
function anyFact(world: World, cells: readonly number[], facts: Facts | undefined, rng: Rng) {
  const cell =
    cells.length > 0 && rng() < 0.6
      ? pick(cells, rng)
      : cellOf(pick(world.known, rng), anyRelation(rng));
  return { cell, value: facts?.get(cell) ?? world.facts.get(cell)! };
}

/** Codes that nothing before them determines have little weight, since guessing them cannot be learned. */
function writeAnswered(
  sequence: Sequence,
  world: World,
  { opening, closing, constant }: Style,
  shown: Set<number>,
  seenClosing: boolean,
  { cell, value }: { cell: number; value: number },
  rng: Rng,
): void {
  const { lexicon } = world;
  const relation = relationOf(cell);
  append(sequence, ask(world, cell, rng), CONTEXT);
  const inferable = shown.has(relation) || (constant && shown.size > 0);
  if (opening) append(sequence, [opening[relation]!], inferable ? 1 : CONTEXT);
  append(sequence, lexicon.spelling[value]!, 1);
  const end = closing === undefined ? [lexicon.stop] : [closing, lexicon.stop];
  append(sequence, end, seenClosing || closing === undefined ? 1 : CONTEXT);
  shown.add(relation);
}
