import { reseated, type World, cellsOf } from '~/lib/world';
import type { TaskSettings } from '../settings';
import type { Task } from '../task';
import { behaviourTask } from './behaviour';
import { driftTask } from './drift';
import { factsTask, askedAbout } from './facts';
import { routingTask } from './routing';
import { randomInteger, seededRng, shuffle, type Rng } from '~/lib/math/rng';
import { randomValue, relationOf, townOf } from '~/lib/world/world';
import type { Fact } from '~/lib/tuning/settings';
import { lookAlikes, statedUnevenly } from '../roads/collection';
import { factExamples, factStatement, taughtFacts } from '../training/teach';

/** Number of towns asked about: the model knows every fact of three in four, and none of the others. */
const KNOWN_TOWNS = 15;
const NEW_TOWNS = 5;
/** Share of the facts about which a false passage is planted. */
const PLANTED = 0.5;

/**
 * Facts of which the model knows three quarters by heart, and a collection that is wrong about some of them: planted
 * falsehoods and look-alike towns next to the true passages. Every road takes the collection as it is, so it may gain
 * facts that the model lacks or lose some that it knew.
 */
function poisonTask(world: World, seed: number): Task {
  const rng = seededRng(seed);
  const { lexicon } = world;
  const stated = new Map([...world.facts, ...world.newFacts]);
  const unknown = [...new Set([...world.newFacts.keys()].map(townOf))];
  const towns = [
    ...shuffle(world.known, rng).slice(0, KNOWN_TOWNS),
    ...shuffle(unknown, rng).slice(0, NEW_TOWNS),
  ];
  const facts = cellsOf(towns).map((cell): Fact => [cell, stated.get(cell)!]);
  const planted = shuffle(facts, rng).slice(0, Math.round(PLANTED * facts.length));
  const lies = planted.map((fact) => falsehood(world, fact, rng));
  const lied = new Set(lies.map(([cell]) => cell));
  const others = [...world.facts].filter(([cell]) => !facts.some(([asked]) => asked === cell));
  const passages = [
    ...statedUnevenly(world, facts, 'true', rng),
    ...statedUnevenly(world, lies, 'false', rng),
    ...statedUnevenly(world, others, 'background', rng),
    ...lookAlikes(world, towns, rng),
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
    taught: taughtFacts(lexicon, believed),
    questions: facts.map((fact) =>
      askedAbout(world, fact, groupOf(lied.has(fact[0]), world.facts.has(fact[0]))),
    ),
  };
}

const groupOf = (lied: boolean, known: boolean): string =>
  `${lied ? 'planted' : 'clean'}-${known ? 'known' : 'new'}`;

function falsehood({ lexicon, people }: World, [cell, value]: Fact, rng: Rng): Fact {
  return [cell, randomValue(relationOf(cell), lexicon, people.seen, rng, value)];
}

const OPEN = {
  facts: factsTask,
  behaviour: behaviourTask,
  poison: poisonTask,
  routing: routingTask,
  drift: driftTask,
} as const;

/** The seed draws the towns, facts, format and order; `world` is that of the pre-trained model. */
export const openTask = (world: World, settings: TaskSettings, seed: number): Task =>
  OPEN[settings.task](reseated(world, seed), seed, settings);
