import { finish } from '~/lib/stepper';
import { LAB_DEFAULTS, type LabSettings } from '~/lib/four-roads/settings';
import { openRoad } from '~/lib/four-roads/roads/road';
import { openTask } from '~/lib/four-roads/tasks';
import type { Contender, TaskName } from '~/lib/four-roads/names';
import { shareOf, type RoadResult } from '~/lib/four-roads/outcome/outcome';
import type { Task } from '~/lib/four-roads/task';
import type { RoadContext } from '~/lib/four-roads/roads/road-run';
import { createWorld, type World } from '~/lib/world';
import { fastBackend, shippedModel } from '../../../../scripts/record/model';
import { grammars, LANGUAGES, type Language } from '../world/worlds';

export { LANGUAGES, type Language };

export const shippedWorld: Record<Language, World> = {
  en: createWorld(grammars.en),
  zh: createWorld(grammars.zh),
};

export const settingsFor = (turned: Partial<LabSettings> = {}): LabSettings => ({
  ...LAB_DEFAULTS,
  ...turned,
});

const opened = new Map<string, Task>();

/** A task, opened once and then only read. */
export const taskOf = (
  name: TaskName,
  language: Language = 'en',
  seed = 21,
  turned: Partial<LabSettings> = {},
): Task =>
  once(opened, [name, language, seed, turned], () =>
    openTask(shippedWorld[language], settingsFor({ ...turned, task: name }), seed),
  );

export const meansOf = (language: Language = 'en'): RoadContext =>
  (means[language] ??= { base: shippedModel(language), backend: fastBackend() });

const means: Partial<Record<Language, RoadContext>> = {};

type Walked = RoadResult & { accuracy: number; unknown: number };
const walked = new WeakMap<Task, Map<string, Walked>>();

/** Where a road ends with the shipped model; the same road on the same task is walked once. */
export function walk(
  road: Contender,
  task: Task,
  turned: Partial<LabSettings> = {},
  { seed = 21, language = 'en' as Language } = {},
): Walked {
  const settings = settingsFor({ ...turned, task: task.name });
  if (!walked.has(task)) walked.set(task, new Map());
  return once(walked.get(task)!, [road, settings, seed, language], () => {
    const result = finish(openRoad(road, task, settings, seed, meansOf(language))).result!;
    const accuracy = shareOf('1', result.marks);
    const unknown = shareOf('u', result.marks);
    return { ...result, accuracy, unknown };
  });
}

function once<Value>(kept: Map<string, Value>, given: readonly unknown[], make: () => Value) {
  const key = JSON.stringify(given);
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key)!;
}
