import { reseated, type World } from '~/lib/world';
import type { OwnText } from '../own-facts';
import type { TaskSettings } from '../settings';
import type { Task } from '../task';
import { behaviourTask } from './behaviour';
import { bothTask } from './both';
import { changeTask } from './change';
import { driftTask } from './drift';
import { factsTask } from './facts';
import { ownTask } from './own';
import { poisonTask } from './poison';
import { routingTask } from './routing';

/**
 * The task that the settings name, for one seed, which draws its towns, facts, format and order.
 * @param world the world of the pre-trained model
 * @param own the reader's facts, required by the task `own`
 */
export function openTask(world: World, settings: TaskSettings, seed: number, own?: OwnText): Task {
  const seated = reseated(world, seed);
  switch (settings.task) {
    case 'facts':
      return factsTask(seated, settings, seed);
    case 'behaviour':
      return behaviourTask(seated, settings, seed);
    case 'change':
      return changeTask(seated, settings, seed);
    case 'poison':
      return poisonTask(seated, settings, seed);
    case 'both':
      return bothTask(seated, settings, seed);
    case 'routing':
      return routingTask(seated, settings, seed);
    case 'drift':
      return driftTask(seated, settings, seed);
    case 'own':
      return ownTask(seated, settings, seed, own ?? { facts: '', opening: '', closing: '' });
  }
}
