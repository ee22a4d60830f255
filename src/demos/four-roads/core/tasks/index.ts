import { reseated, type World } from '~/lib/world';
import type { TaskSettings } from '../settings';
import type { Task } from '../task';
import { behaviourTask } from './behaviour';
import { driftTask } from './drift';
import { factsTask } from './facts';
import { poisonTask } from './poison';
import { routingTask } from './routing';

const OPEN = {
  facts: factsTask,
  behaviour: behaviourTask,
  poison: poisonTask,
  routing: routingTask,
  drift: driftTask,
} as const;

/**
 * The task that the settings name, for one seed, which draws its towns, facts, format and order.
 * @param world the world of the pre-trained model
 */
export const openTask = (world: World, settings: TaskSettings, seed: number): Task =>
  OPEN[settings.task](reseated(world, seed), seed, settings);
