import { randomInteger, seededRng, shuffle, type Rng } from '../../../math/rng';
import { cellsOf, type World } from '../../../world';
import { randomValue, relationOf } from '../../../world/world';
import type { Fact } from '../../../tuning/forms';
import { lookAlikes, toldUnevenly } from '../collection';
import type { LabSettings } from '../settings';
import type { Task } from '../task';
import { factExamples, factStatement, taughtFacts } from '../teach';
import { askedAbout } from './facts';

const TOWNS = 20;

/**
 * Facts the model knows by heart, and a collection that is wrong about some of them: next to what is
 * true stand planted falsehoods and look-alike towns. Whoever prompts, retrieves or tunes takes the
 * collection as it is.
 */
export function poisonTask(world: World, settings: LabSettings, seed: number): Task {
  const rng = seededRng(seed);
  const { lexicon } = world;
  const towns = shuffle(world.known, rng).slice(0, TOWNS);
  const facts = cellsOf(towns).map((cell): Fact => [cell, world.facts.get(cell)!]);
  const planted = shuffle(facts, rng).slice(0, Math.round(settings.planted * facts.length));
  const lies = planted.map((fact) => falsehood(world, fact, rng));
  const lied = new Set(lies.map(([cell]) => cell));
  const others = [...world.facts].filter(([cell]) => !facts.some(([asked]) => asked === cell));
  const passages = [
    ...toldUnevenly(world, facts, 'true', rng),
    ...toldUnevenly(world, lies, 'false', rng),
    ...toldUnevenly(world, others, 'background', rng),
    ...(settings.lookAlikes ? lookAlikes(world, towns, rng) : []),
  ];
  const believed = [...facts, ...lies];
  return {
    name: 'poison',
    world,
    format: false,
    passages: shuffle(passages, rng),
    facts: shuffle(believed, rng).map((fact) =>
      factStatement(lexicon, fact, randomInteger(2, rng)),
    ),
    examples: shuffle(factExamples(lexicon, believed), rng),
    rule: [],
    taught: taughtFacts(lexicon, believed, settings.teach),
    questions: facts.map((fact) =>
      askedAbout(world, fact, lied.has(fact[0]) ? 'planted' : 'clean'),
    ),
  };
}

function falsehood({ lexicon, people }: World, [cell, value]: Fact, rng: Rng): Fact {
  return [cell, randomValue(relationOf(cell), lexicon, people.seen, rng, value)];
}
