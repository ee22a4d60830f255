import { seededRng, shuffle } from '~/lib/math/rng';
import { answer, type World } from '~/lib/world';
import { townOf } from '~/lib/world/world';
import { UNSEEN_FORM, type Fact } from '~/lib/tuning/settings';
import { lookAlikes, statedUnevenly } from '../roads/collection';
import { partialCoverage } from '../training/partial-coverage';
import type { ExamQuestion, Task } from '../task';
import { factExamples, factQuestion, factStatement, taughtFacts } from '../training/teach';

/**
 * Twenty new towns: 120 facts that arrive after training, each asked once in a form that no road
 * was tuned on. The collection also states everything that the model already knows, some facts more
 * often than others, and much about towns with nearly the same names.
 */
export function factsTask(world: World, seed: number): Task {
  const facts = [...world.newFacts];
  return {
    name: 'facts',
    world,
    format: false,
    ...aboutFacts(world, facts, seed),
    questions: facts.map((fact) => askedAbout(world, fact, 'new')),
    partial: partialCoverage(world, seed),
  };
}

export function aboutFacts(
  world: World,
  facts: readonly Fact[],
  seed: number,
): Pick<Task, 'passages' | 'facts' | 'examples' | 'rule' | 'taught'> {
  const rng = seededRng(seed);
  const towns = [...new Set(facts.map(([cell]) => townOf(cell)))];
  const passages = [
    ...statedUnevenly(world, facts, 'true', rng),
    ...statedUnevenly(world, backgroundOf(world, towns), 'background', rng),
    ...lookAlikes(world, towns, rng),
  ];
  return {
    passages: shuffle(passages, rng),
    facts: shuffle(facts, rng).map((fact) => factStatement(world.lexicon, fact, 0)),
    examples: shuffle(factExamples(world.lexicon, facts), rng),
    rule: [],
    taught: taughtFacts(world.lexicon, facts),
  };
}

function backgroundOf({ facts }: World, except: readonly number[]): Fact[] {
  const left = new Set(except);
  return [...facts].filter(([cell]) => !left.has(townOf(cell)));
}

/** A question in the form that is never taught. */
export const askedAbout = (
  { lexicon }: World,
  [cell, value]: Fact,
  group: string,
): ExamQuestion => ({
  question: factQuestion(lexicon, cell, UNSEEN_FORM),
  answer: answer(lexicon, value),
  cell,
  group,
});
