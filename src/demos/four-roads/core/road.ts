import type { Stepper } from '~/lib/stepper';
import { openSaved, type Model } from '~/lib/tinylm';
import type { Answered } from './answers';
import { costOf } from './cost';
import { askingFor, examOf, SLOTS, yearOf } from './exam';
import { bareSkill, skillProbes, type Skills } from './forgetting';
import type { Contender } from './names';
import type { Asking } from './asking';
import type { RoadContext } from './road-context';
import { AGAIN, expectedSteps, isTuned } from './rates';
import { resultOf } from './result';
import type { LabSettings } from './settings';
import type { Task } from './task';
import { tunedModel } from './tuned';
import { upkeepOf } from './upkeep';
import { counted, TIMES, type RoadProgress, type Walk } from './walk';

/**
 * Runs one road for one seed. A unit of work is building an index, one
 * step of training, eight answers, or one probe of a skill.
 * @throws a sentence if settings are outside their limits or memory is refused.
 */
export function openRoad(
  road: Contender,
  task: Task,
  settings: LabSettings,
  seed: number,
  means: RoadContext,
): Stepper<RoadProgress> {
  const now: RoadProgress = { phase: 'prepare', done: 0, of: 1, result: undefined };
  const spent = { steps: 0, work: 0, updateWork: 0, changes: 0, tunings: 0, swapped: 0 };
  const remembering = { ...means, vectors: new Map<string, Float64Array>() };
  const walk = walked({ road, task, settings, seed, means: remembering, now, spent });
  return {
    advance(n) {
      for (let i = 0; i < n && now.phase !== 'done'; i++) if (walk.next().done) now.phase = 'done';
      return now.phase !== 'done';
    },
    snapshot: () => ({ ...now }),
  };
}

function* walked(walk: Walk): Generator<void, void> {
  const { road, task, settings, seed, now, spent } = walk;
  const probes = skillProbes(task, seed);
  const after = afterReady(walk) + probes.length * TIMES.probe;
  now.of = TIMES.index + after + TIMES.step * expectedSteps(road, settings);
  const first = yield* counted(walk, 'index', () => askingFor(walk, task));
  spent.work += first.work?.index ?? 0;
  const ready = yield* modelOf(walk);
  now.of = now.done + after;
  const { asking, questions, model } = yield* task.later
    ? yearOf(walk, ready, task.later)
    : examOf(walk, ready, first);
  now.phase = 'measure';
  const forgetting = {} as Skills;
  const askingOn = (other: Task) => askingFor(walk, other);
  const bare = isTuned(road) ? undefined : walk.means.bare;
  for (const [skill, measure] of probes) {
    const look = () => measure(model, { asking, askingOn });
    forgetting[skill] = yield* counted(walk, 'probe', () =>
      bareSkill(bare, { task, seed, skill }, look),
    );
  }
  now.result = resultOf({ road, seed, questions, forgetting, ...costsOf(walk, asking, questions) });
}

/** Time of what follows once a road is ready: changes with their tunings, and batches of answers. */
function afterReady({ road, task: { later = [], questions }, settings }: Walk): number {
  const again = AGAIN * expectedSteps(road, settings) * later.filter(({ tunes }) => tunes).length;
  const batches = Math.ceil(questions.length / SLOTS);
  return TIMES.index * later.length + TIMES.batch * batches + TIMES.step * again;
}

function* modelOf(walk: Walk): Generator<void, Model> {
  const { road, means } = walk;
  if (isTuned(road)) return yield* tunedModel(walk, road);
  return openSaved(means.base, means.backend, { batch: SLOTS });
}

function costsOf(walk: Walk, { bytes, work }: Asking, questions: readonly Answered[]) {
  const { road, task, spent, means } = walk;
  const { config } = means.base;
  const kept = { bytes, searchWork: (work?.token ?? 0) * meanLength(task) };
  return {
    cost: costOf(road, config, spent, kept, questions),
    ...upkeepOf(task, spent, config.context, questions),
  };
}

const meanLength = ({ questions }: Task): number =>
  questions.reduce((sum, { question }) => sum + question.length, 0) / Math.max(1, questions.length);
