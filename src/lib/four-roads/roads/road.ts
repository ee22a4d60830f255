import type { Stepper } from '~/lib/stepper';
import { openSaved, type Model } from '~/lib/tinylm';
import type { Answered } from '../outcome/answers';
import { costOf, upkeepOf } from '../outcome/cost';
import { askingFor, examOf, SLOTS, yearOf } from '../exam';
import { bareSkill, skillProbes, type Skills } from '../training/forgetting';
import type { Contender } from '../names';
import type { Asking } from './retrieve';
import { type RoadContext, counted, TIMES, type RoadProgress, type RoadRun } from './road-run';
import { AGAIN, expectedSteps, isTuned } from '../outcome/rates';
import { resultOf } from '../outcome/outcome';
import type { LabSettings } from '../settings';
import type { Task } from '../task';
import { tunedModel } from '../training/tuned';

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
  const run = phases({ road, task, settings, seed, means: remembering, now, spent });
  return {
    advance(n) {
      for (let i = 0; i < n && now.phase !== 'done'; i++) if (run.next().done) now.phase = 'done';
      return now.phase !== 'done';
    },
    snapshot: () => ({ ...now }),
  };
}

function* phases(run: RoadRun): Generator<void, void> {
  const { road, task, settings, seed, now, spent } = run;
  const probes = skillProbes(task, seed);
  const after = afterReady(run) + probes.length * TIMES.probe;
  now.of = TIMES.index + after + TIMES.step * expectedSteps(road, settings);
  const first = yield* counted(run, 'index', () => askingFor(run, task));
  spent.work += first.work?.index ?? 0;
  const ready = yield* modelOf(run);
  now.of = now.done + after;
  const { asking, questions, model } = yield* task.later
    ? yearOf(run, ready, task.later)
    : examOf(run, ready, first);
  now.phase = 'measure';
  const forgetting = {} as Skills;
  const askingOn = (other: Task) => askingFor(run, other);
  const bare = isTuned(road) ? undefined : run.means.bare;
  for (const [skill, measure] of probes) {
    const look = () => measure(model, { asking, askingOn });
    forgetting[skill] = yield* counted(run, 'probe', () =>
      bareSkill(bare, { task, seed, skill }, look),
    );
  }
  now.result = resultOf({ road, seed, questions, forgetting, ...costsOf(run, asking, questions) });
}

function afterReady({ road, task: { later = [], questions }, settings }: RoadRun): number {
  const again = AGAIN * expectedSteps(road, settings) * later.filter(({ tunes }) => tunes).length;
  const batches = Math.ceil(questions.length / SLOTS);
  return TIMES.index * later.length + TIMES.batch * batches + TIMES.step * again;
}

function* modelOf(run: RoadRun): Generator<void, Model> {
  const { road, means } = run;
  if (isTuned(road)) return yield* tunedModel(run, road);
  return openSaved(means.base, means.backend, { batch: SLOTS });
}

function costsOf(run: RoadRun, { bytes, work }: Asking, questions: readonly Answered[]) {
  const { road, task, spent, means } = run;
  const { config } = means.base;
  const stored = { bytes, searchWork: (work?.token ?? 0) * meanLength(task) };
  return {
    cost: costOf(road, config, spent, stored, questions),
    ...upkeepOf(task, spent, config.context, questions),
  };
}

const meanLength = ({ questions }: Task): number =>
  questions.reduce((sum, { question }) => sum + question.length, 0) / Math.max(1, questions.length);
