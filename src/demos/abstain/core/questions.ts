import { randomInteger, seededRng, type Rng } from '~/lib/math/rng';
import { cellOf, cellsOf, question, relationOf, statement, townOf, type World } from '~/lib/world';
import { pick, sample } from '~/lib/world/draw';
import { randomValue } from '~/lib/world/world';
import { KINDS, QUESTIONS, SEED, SENTENCES, type Kind } from './settings';

export type Question = ReturnType<typeof questionsOf>[number];

const SHAPES: Record<Kind, { known: boolean; passages: 'none' | 'answer' | 'others' }> = {
  known: { known: true, passages: 'none' },
  new: { known: false, passages: 'none' },
  found: { known: false, passages: 'answer' },
  missed: { known: false, passages: 'others' },
  led: { known: true, passages: 'others' },
};

/**
 * Questions of one kind, no cell twice. For towns outside the training text the facts are drawn here, with mayors it
 * never names: without a passage nobody can know them.
 */
export function questionsOf(world: World, kind: Kind) {
  const { lexicon } = world;
  const rng = seededRng(SEED * KINDS.length + KINDS.indexOf(kind));
  const { known, passages } = SHAPES[kind];
  const towns = known ? world.known : [...world.new, ...world.abstention];
  return sample(cellsOf(towns), QUESTIONS, rng).map((cell) => {
    const relation = relationOf(cell);
    const value = world.facts.get(cell) ?? freshValue(world, relation, rng);
    const stated = passages === 'answer' ? value : undefined;
    const note = passages === 'none' ? [] : noteAbout(world, cell, stated, rng);
    const form = randomInteger(lexicon.questions[relation]!.length, rng);
    const asked = question(lexicon, townOf(cell), relation, form);
    /** Tokens from the start token to where the answer begins. */
    const prompt = [lexicon.start, ...note, ...asked];
    return { kind, relation, value, prompt };
  });
}

const freshValue = ({ lexicon, people }: World, relation: number, rng: Rng) =>
  randomValue(relation, lexicon, people.unseen, rng);

/** Sentences about towns whose names are half alike, on the same relation; if `value` is given, one of them states it about the town of the question. */
function noteAbout(world: World, cell: number, value: number | undefined, rng: Rng): number[] {
  const { lexicon } = world;
  const others = sample(lookAlikes(world, townOf(cell)), SENTENCES, rng);
  const about = relationOf(cell);
  const statements = others.map((town) => {
    return tell(world, cellOf(town, about), freshValue(world, about, rng), rng);
  });
  if (value !== undefined)
    statements[randomInteger(statements.length, rng)] = tell(world, cell, value, rng);
  return [lexicon.markers.note, ...statements.flat()];
}

const tell = ({ lexicon }: World, cell: number, value: number, rng: Rng) =>
  statement(lexicon, townOf(cell), relationOf(cell), value, pick([0, 1], rng));

/** Towns that share one half of their name with this one. */
function lookAlikes({ lexicon }: World, town: number): number[] {
  const [first, second] = lexicon.spelling[town]!;
  return lexicon.towns.filter((other) => {
    const [one, two] = lexicon.spelling[other]!;
    return other !== town && (one === first || two === second);
  });
}
