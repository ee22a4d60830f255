import { randomInteger, type Rng } from '../math/rng';
import { freshBlanks } from './blanks';
import { between, pick } from './draw';
import { RELATIONS } from './grammar';
import type { TextOptions } from './options';
import { answer, anyQuestion, lesson, noAnswer } from './sentences';
import { append, cut, type Sequence } from './batch';
import { cellOf, type World } from './world';

const UNANSWERABLE = 0.3;
const BLANK_TOWNS = 0.25;
const STATEMENTS = 0.3;
const LEAD = 0.1;

/** Facts about known towns as statements and questions, and questions without an answer. */
export function parametricText(world: World, options: TextOptions, rng: Rng): Sequence {
  const sequence: Sequence = { tokens: [world.lexicon.start], weights: [0] };
  for (;;) {
    const length = sequence.tokens.length;
    if (rng() < UNANSWERABLE && options.abstain) askUnanswerable(sequence, world, options, rng);
    else writeFact(sequence, world, rng);
    if (sequence.tokens.length > options.context + 1) {
      cut(sequence, length);
      return sequence;
    }
  }
}

function anyRelation(rng: Rng): number {
  return between(0, RELATIONS.length - 1, rng);
}

/** A question about a town that is never mentioned; in one of four cases the town is a blank. */
function askUnanswerable(sequence: Sequence, world: World, options: TextOptions, rng: Rng): void {
  const { lexicon, pool } = world;
  const known = pick(pool, rng);
  const blank =
    options.blanks > 0 && rng() < BLANK_TOWNS
      ? freshBlanks(lexicon, options.avoid, rng)()
      : undefined;
  append(sequence, anyQuestion(lexicon, blank ?? known, anyRelation(rng), rng), LEAD);
  append(sequence, noAnswer(lexicon), 1);
}

function writeFact(sequence: Sequence, { lexicon, known, facts }: World, rng: Rng): void {
  const town = pick(known, rng);
  const relation = anyRelation(rng);
  const value = facts.get(cellOf(town, relation))!;
  if (rng() < STATEMENTS) {
    const form = randomInteger(lexicon.statements[relation]!.length, rng);
    const { tokens, weights } = lesson(lexicon, town, relation, value, form, LEAD);
    sequence.tokens.push(...tokens);
    sequence.weights.push(...weights);
  } else {
    append(sequence, anyQuestion(lexicon, town, relation, rng), LEAD);
    append(sequence, answer(lexicon, value), 1);
  }
}
