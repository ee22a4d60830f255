import { randomInteger, seededRng, shuffle, type Rng } from '~/lib/math/rng';
import { cellsOf, type World } from '~/lib/world';
import { lookAlikes, statedUnevenly } from '../roads/collection';
import { EXAMPLES } from '../settings';
import { drawStyle, ruleOf, styled, type Style } from '../training/style';
import type { ExamQuestion, Example, Task } from '../task';
import { factQuestion, factStatement } from '../training/teach';
import { taughtAnswer, type Taught } from '~/lib/tuning/pack';
import type { Fact } from '~/lib/tuning/settings';

/** Known towns whose facts are used in examples; the questions are about the others. */
const EXAMPLE_TOWNS = 50;
const QUESTIONS = 120;
const FORMS = 3;

/** The format (see `Style`) stands around facts that the model knows; only labelled answers show it. */
export function behaviourTask(world: World, seed: number): Task {
  const rng = seededRng(seed);
  const style = drawStyle(world.lexicon, rng);
  const towns = shuffle(world.known, rng);
  const facts = known(world, towns.slice(0, EXAMPLE_TOWNS));
  const asked = known(world, towns.slice(EXAMPLE_TOWNS));
  const questions = shuffle(asked, rng) // drawn first, so that no setting changes the questions
    .slice(0, QUESTIONS)
    .map((fact): ExamQuestion => ({ ...inStyle(world, style, fact, rng), group: 'format' }));
  const examples = shuffle(facts, rng)
    .slice(0, EXAMPLES)
    .map((fact) => inStyle(world, style, fact, rng));
  const passages = [
    ...statedUnevenly(world, [...world.facts], 'true', rng),
    ...lookAlikes(world, towns.slice(EXAMPLE_TOWNS), rng),
  ];
  return {
    name: 'behaviour',
    world,
    format: true,
    passages: shuffle(passages, rng),
    facts: [],
    examples,
    rule: ruleOf(world.lexicon, style),
    taught: taughtStyle(examples),
    questions,
  };
}

const known = ({ facts }: World, towns: readonly number[]): Fact[] =>
  cellsOf(towns).map((cell) => [cell, facts.get(cell)!]);

function inStyle({ lexicon }: World, style: Style, [cell, value]: Fact, rng: Rng): Example {
  const form = randomInteger(FORMS, rng);
  const answer = styled(lexicon, style, cell, value, form);
  return { question: factQuestion(lexicon, cell, form), answer, cell };
}

export const taughtStyle = (examples: readonly Example[]): Taught[] =>
  examples.map(({ question, answer, cell }) => taughtAnswer(question, answer, cell));

export const noteOf = ({ lexicon }: World, facts: readonly Fact[], rng: Rng): number[] => [
  lexicon.markers.note,
  ...facts.flatMap((fact) => factStatement(lexicon, fact, randomInteger(2, rng))),
];
