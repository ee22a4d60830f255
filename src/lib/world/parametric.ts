import { randomInteger, type Rng } from '../math/rng';
import { append, filled, type Sequence } from './batch';
import { anyRelation, freshBlanks, pick } from './draw';
import { ask } from './probe';
import { answer, lesson, noAnswer } from './sentences';
import { cellOf, relationOf, townOf, type World } from './world';

const UNANSWERABLE = 0.3;
const BLANK_TOWNS = 0.25;
const STATEMENTS = 0.3;
const LEAD = 0.1;

/** Facts about known towns as statements and questions, and questions without an answer. */
export function parametricText(world: World, rng: Rng): Sequence {
  const sequence: Sequence = { tokens: [world.lexicon.start], weights: [0] };
  return filled(sequence, () =>
    (rng() < UNANSWERABLE ? askUnanswerable : writeFact)(sequence, world, rng),
  );
}

/** A question about a town that is never mentioned; in one of four cases the town is a blank. */
function askUnanswerable(sequence: Sequence, world: World, rng: Rng): void {
  const { lexicon, pool } = world;
  const known = pick(pool, rng);
  const blank = rng() < BLANK_TOWNS ? freshBlanks(lexicon, rng)() : undefined;
  append(sequence, ask(world, cellOf(blank ?? known, anyRelation(rng)), rng), LEAD);
  append(sequence, noAnswer(lexicon), 1);
}

function writeFact(sequence: Sequence, world: World, rng: Rng): void {
  const { lexicon, known, facts } = world;
  const cell = cellOf(pick(known, rng), anyRelation(rng));
  const value = facts.get(cell)!;
  if (rng() < STATEMENTS) {
    const relation = relationOf(cell);
    const form = randomInteger(lexicon.statements[relation]!.length, rng);
    const { tokens, weights } = lesson(lexicon, townOf(cell), relation, value, form, LEAD);
    sequence.tokens.push(...tokens);
    sequence.weights.push(...weights);
  } else {
    append(sequence, ask(world, cell, rng), LEAD);
    append(sequence, answer(lexicon, value), 1);
  }
}
