import { seededRng, shuffle } from '~/lib/math/rng';
import { cellsOf, RELATIONS, type World } from '~/lib/world';
import { randomValue, relationOf } from '~/lib/world/world';
import type { Fact } from '~/lib/tuning/settings';
import { statedUnevenly } from '../roads/collection';
import type { PartialCoverage } from '../task';

/** As many towns as a task has new ones, and half of the relations of each. */
const TOWNS = 20;
const STATED = RELATIONS.length / 2;
const SEED = 9_000;

/**
 * Towns that no road is taught about, with half of their facts stated as unevenly as those of a task: their passages
 * name the town but not the fact asked for. The seed draws the towns and the halves.
 */
export function partialCoverage(world: World, seed: number): PartialCoverage {
  const rng = seededRng(SEED + seed);
  const towns = shuffle(world.abstention, rng).slice(0, TOWNS);
  const cells = towns.map((town) => shuffle(cellsOf([town]), rng));
  const facts = cells
    .flatMap((all) => all.slice(0, STATED))
    .map((cell): Fact => [
      cell,
      randomValue(relationOf(cell), world.lexicon, world.people.unseen, rng),
    ]);
  return {
    passages: statedUnevenly(world, facts, 'background', rng),
    missing: cells.flatMap((all) => all.slice(STATED)),
  };
}
