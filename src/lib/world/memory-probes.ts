import { seededRng, shuffle } from '../math/rng';
import { sample } from './draw';
import { ask, expected, type Probe } from './probe';
import { cellsOf, type Facts, type World } from './world';

/** Questions without a note about `count` of the facts, or all of them if there are fewer. */
export function factProbes(
  world: World,
  facts: Facts,
  count: number,
  seed: number,
  form?: number,
): Probe[] {
  const rng = seededRng(seed);
  return sample([...facts], count, rng).map(([cell, value]) => ({
    prompt: [world.lexicon.start, ...ask(world, cell, rng, form)],
    answer: expected(world, value),
  }));
}

/** Questions without a note about unmentioned towns, each in another form or about another cell. */
export const unknownProbes = (world: World, count: number, seed: number): Probe[] =>
  unstatedProbes(world, cellsOf(world.abstention), count, seed);

/** Such questions about given cells, none of them mentioned; at most three per cell. */
export function unstatedProbes(
  world: World,
  cells: readonly number[],
  count: number,
  seed: number,
): Probe[] {
  const rng = seededRng(seed);
  const forms = [...world.lexicon.questions[0]!.keys()];
  const all = cells.flatMap((cell) => forms.map((form) => ({ cell, form })));
  return shuffle(all, rng)
    .slice(0, count)
    .map(({ cell, form }) => ({
      prompt: [world.lexicon.start, ...ask(world, cell, rng, form)],
      answer: expected(world, undefined),
    }));
}
