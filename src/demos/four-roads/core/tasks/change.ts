import { seededRng, shuffle } from '~/lib/math/rng';
import type { World } from '~/lib/world';
import type { Fact } from '~/lib/tuning/settings';
import type { TaskSettings } from '../settings';
import type { Task } from '../task';
import { aboutFacts, askedAbout } from './facts';

/**
 * Half of the new facts change after every road has been made ready for the old ones. The
 * collection and the examples are replaced; a tuned model is tuned again; the road `both` retrieves
 * the new passages, but its model still knows the old facts.
 */
export function changeTask(world: World, settings: TaskSettings, seed: number): Task {
  const before = [...world.newFacts];
  const revised = new Set(
    shuffle(before, seededRng(seed))
      .slice(0, before.length / 2)
      .map(([cell]) => cell),
  );
  const now = before.map(([cell, value]): Fact => [
    cell,
    revised.has(cell) ? world.revisedFacts.get(cell)! : value,
  ]);
  return {
    name: 'change',
    world,
    format: false,
    ...aboutFacts(world, now, settings, seed),
    before: aboutFacts(world, before, settings, seed),
    questions: now.map((fact) =>
      askedAbout(world, fact, revised.has(fact[0]) ? 'changed' : 'unchanged'),
    ),
  };
}
