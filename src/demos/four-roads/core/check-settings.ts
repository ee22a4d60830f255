import { checkLimits } from '~/lib/limits';
import { CONTENDERS, leadsTo, TASKS } from './names';
import { LAB_LIMITS, type LabSettings } from './settings';

/** Returns the settings. @throws an error with a sentence if one is outside its limits */
export function checkLab<Settings extends LabSettings>(settings: Settings): Settings {
  checkLimits({ ...(settings as LabSettings) }, LAB_LIMITS);
  if (!TASKS.includes(settings.task))
    throw new Error(`There is no task "${settings.task}"; it must be one of ${TASKS.join(', ')}.`);
  const strange = settings.roads.find((road) => !CONTENDERS.includes(road));
  if (strange !== undefined)
    throw new Error(`There is no road "${strange}"; roads are ${CONTENDERS.join(', ')}.`);
  const twice = settings.roads.find((road, at) => settings.roads.indexOf(road) !== at);
  if (twice !== undefined) throw new Error(`The roads name "${twice}" twice. Name each once.`);
  if (settings.roads.length === 0) throw new Error('No road is chosen. Tick at least one.');
  const astray = settings.roads.find((road) => !leadsTo(settings.task, road));
  if (astray === undefined) return settings;
  throw new Error(`The road "${astray}" is no way to the task "${settings.task}". Leave it out.`);
}
