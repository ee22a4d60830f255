import { seededRng, type Rng } from '../math/rng';
import { pick, sample } from './draw';
import { writeNote } from './notes';
import { ask, expected, type Probe } from './probe';
import { cellsOf, randomValue, relationOf, type Facts, type World } from './world';

export const FACTS = 6;
export const TOWNS = 3;

/** Notes about towns that the training text never mentions, with mayors it never mentions. */
export function readingProbes(world: World, count: number, seed: number): Probe[] {
  const rng = seededRng(seed);
  const towns = [...world.new, ...world.abstention];
  return Array.from({ length: count }, () => {
    const cells = sample(cellsOf(sample(towns, TOWNS, rng)), FACTS, rng);
    return noteProbe(world, noteOf(world, cells, world.people.unseen, rng), rng);
  });
}

/** Facts of a note about some cells, of each another value than the world has. */
export function noteOf(
  world: World,
  cells: readonly number[],
  people: readonly number[],
  rng: Rng,
): Facts {
  const value = (cell: number) =>
    randomValue(relationOf(cell), world.lexicon, people, rng, world.facts.get(cell));
  return new Map(cells.map((cell) => [cell, value(cell)]));
}

/** A question about one fact of the note, or about `cell`, which is not in the note. */
export function noteProbe(world: World, facts: Facts, rng: Rng, cell?: number): Probe {
  const asked = cell ?? pick([...facts.keys()], rng);
  const page = { tokens: [world.lexicon.start], weights: [0] };
  writeNote(page, world, facts, rng);
  return {
    prompt: [...page.tokens, ...ask(world, asked, rng)],
    answer: expected(world, facts.get(asked)),
  };
}
