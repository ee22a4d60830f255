import { seededRng, shuffle, type Rng } from '../math/rng';
import { pick } from './draw';
import { RELATIONS } from './grammar';
import { ask, type Probe } from './probe';
import { cellOf, type World } from './world';

/** The code before the answers of each relation. */
type Codes = readonly number[];

function answered({ lexicon, facts }: World, cell: number, code: number): number[] {
  return [code, ...lexicon.spelling[facts.get(cell)!]!, lexicon.stop];
}

export function randomCodes({ lexicon }: World, rng: Rng): Codes {
  return RELATIONS.map(() => pick(lexicon.codes, rng));
}

/** `shots` answered questions, each about another relation (at most six), and a similar one without an answer. */
export function fewShotProbes(world: World, shots: number, count: number, seed: number): Probe[] {
  const rng = seededRng(seed);
  return Array.from({ length: count }, () => {
    const codes = randomCodes(world, rng);
    const shown = shuffle([...RELATIONS.keys()], rng).slice(0, shots);
    const relation = pick(shown, rng);
    const town = pick(world.known, rng);
    const others = world.known.filter((other) => other !== town);
    const prompt = [world.lexicon.start];
    for (const example of shown) {
      const cell = cellOf(pick(others, rng), example);
      prompt.push(...ask(world, cell, rng), ...answered(world, cell, codes[example]!));
    }
    return lastQuestion(world, prompt, cellOf(town, relation), codes[relation]!, rng);
  });
}

export function lastQuestion(
  world: World,
  before: number[],
  cell: number,
  code: number,
  rng: Rng,
): Probe {
  return { prompt: [...before, ...ask(world, cell, rng)], answer: answered(world, cell, code) };
}
