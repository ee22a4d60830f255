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

function randomCodes({ lexicon }: World, rng: Rng): Codes {
  return RELATIONS.map(() => pick(lexicon.codes, rng));
}

/** `shots` answered questions, each about another relation (at most six), and a similar one without an answer. */
export function fewShotProbes(world: World, shots: number, count: number, seed: number): Probe[] {
  const rng = seededRng(seed);
  return Array.from({ length: count }, () => {
    const codes = randomCodes(world, rng);
    const shown = shuffle(
      RELATIONS.map((_, relation) => relation),
      rng,
    ).slice(0, shots);
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

/** A rule that assigns a code to each of the six relations, then a question about a known fact. */
export function ruleProbes(world: World, count: number, seed: number): Probe[] {
  const rng = seededRng(seed);
  const { markers, nouns, start, stop } = world.lexicon;
  return Array.from({ length: count }, () => {
    const codes = randomCodes(world, rng);
    const relations = shuffle(
      RELATIONS.map((_, relation) => relation),
      rng,
    );
    const rule = relations.flatMap((relation) => [nouns[relation]!, codes[relation]!]);
    const relation = pick(relations, rng);
    const cell = cellOf(pick(world.known, rng), relation);
    return lastQuestion(world, [start, markers.rule, ...rule, stop], cell, codes[relation]!, rng);
  });
}

function lastQuestion(world: World, before: number[], cell: number, code: number, rng: Rng): Probe {
  return { prompt: [...before, ...ask(world, cell, rng)], answer: answered(world, cell, code) };
}
