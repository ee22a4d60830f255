import { lru } from '~/lib/memo';
import type { Stepper } from '~/lib/stepper';
import { namedRuns } from '~/workers/named-runs';
import { baseAt, type BaseAt } from '~/workers/tinylm/base';
import { backend } from '~/workers/tinylm/kernels';
import type { BareSkills } from '~/lib/four-roads/training/forgetting';
import type { RoadAdvance } from '~/lib/four-roads/outcome/record';
import type { Contender } from '~/lib/four-roads/names';
import { openRoad as open } from '~/lib/four-roads/roads/road';
import type { LabSettings } from '~/lib/four-roads/settings';
import type { Task } from '~/lib/four-roads/task';
import { openTask } from '~/lib/four-roads/tasks';
import type { Phase, RoadProgress } from '~/lib/four-roads/roads/road-run';

export type { RoadAdvance } from '~/lib/four-roads/outcome/record';

export interface OpenRoad extends BaseAt {
  id: string;
  road: Contender;
  seed: number;
  settings: LabSettings;
}

interface OpenRun {
  stepper: Stepper<RoadProgress>;
  questions: number;
  /** Milliseconds spent in each phase. */
  spent: Record<Phase, number>;
}

const runs = namedRuns<OpenRun>('road');
const bare: BareSkills = new WeakMap();
/** The tasks used last: the same object for every road, so that measurements cached by task are made only once. */
const tasks = lru<Task>(10);

export async function openRoad({ id, road, seed, settings, ...at }: OpenRoad): Promise<void> {
  await runs.open(id, async () => {
    const [{ world, saved }, kernels] = await Promise.all([baseAt(at), backend()]);
    const means = { base: saved, backend: kernels, bare };
    const madeOf = JSON.stringify([at.model, seed, settings.task, settings.every]);
    const task = tasks(madeOf, () => openTask(world, settings, seed));
    const stepper = open(road, task, settings, seed, means);
    const spent = { prepare: 0, update: 0, answer: 0, measure: 0, done: 0 };
    return { stepper, questions: task.questions.length, spent };
  });
}

/** Runs for about this many milliseconds, or to the end; the time is measured phase by phase. */
export async function advanceRoad({
  id,
  milliseconds,
}: {
  id: string;
  milliseconds: number;
}): Promise<RoadAdvance> {
  const run = runs.of(id);
  const until = performance.now() + milliseconds;
  while (performance.now() < until && advanceOnce(run));
  const { result, ...progress } = run.stepper.snapshot();
  if (!result) return progress;
  runs.close(id);
  return { ...progress, result: { ...result, cost: { ...result.cost, ...clocked(run) } } };
}

export async function closeRoad({ id }: { id: string }): Promise<void> {
  runs.close(id);
}

/** Runs one unit of work and adds its time to the phase in which it ended. */
function advanceOnce({ stepper, spent }: OpenRun): boolean {
  const start = performance.now();
  const left = stepper.advance(1);
  spent[stepper.snapshot().phase] += performance.now() - start;
  return left;
}

const clocked = ({ spent, questions }: OpenRun) => ({
  prepareSeconds: spent.prepare / 1000,
  updateSeconds: spent.update / 1000,
  millisecondsPerAnswer: spent.answer / Math.max(1, questions),
});
