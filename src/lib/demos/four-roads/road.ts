import type { Stepper } from '../../stepper';
import { openSaved, type Model } from '../../tinylm';
import { answerAll, type Answered } from './answers';
import { costOf } from './cost';
import { skillProbes, type Skills } from './forgetting';
import type { Contender } from './names';
import { askingOf, type Asking } from './prompts';
import { isTuned } from './rates';
import { resultOf } from './result';
import type { LabSettings } from './settings';
import type { Task } from './task';
import { learnsTwice, tunedModel } from './tuned';
import type { Means } from './means';
import { counted, type RoadProgress, type Walk } from './walk';

/** Questions answered side by side; one unit of work. */
const SLOTS = 8;

/**
 * Walks one road for one seed. A unit of work is an index, one step of training, eight answers, or one
 * look at what was lost.
 * @throws a sentence if settings are outside their limits or memory is refused.
 */
export function openRoad(
  road: Contender,
  task: Task,
  settings: LabSettings,
  seed: number,
  means: Means,
): Stepper<RoadProgress> {
  const now: RoadProgress = { phase: 'prepare', done: 0, of: 1, result: undefined };
  const spent = { steps: 0, work: 0, updateWork: 0 };
  const walk = walked({ road, task, settings, seed, means, now, spent });
  return {
    advance(n) {
      for (let i = 0; i < n && now.phase !== 'done'; i++) if (walk.next().done) now.phase = 'done';
      return now.phase !== 'done';
    },
    snapshot: () => ({ ...now }),
  };
}

function* walked(walk: Walk): Generator<void, void> {
  const { road, task, settings, seed, means, now, spent } = walk;
  const probes = skillProbes(task, seed);
  const changes = task.taughtBefore !== undefined;
  const after = Number(changes) + Math.ceil(task.questions.length / SLOTS) + probes.length;
  now.of = 1 + after + mostSteps(walk);
  let asking = yield* counted(walk, () => askingFor(walk));
  const model = isTuned(road)
    ? yield* tunedModel(walk, road)
    : openSaved(means.base, means.backend, { batch: SLOTS });
  now.of = now.done + after;
  if (changes) {
    now.phase = 'update'; // the index of the old facts was as large: it is built again
    asking = yield* counted(walk, () => askingFor(walk));
  }
  now.phase = 'answer';
  const questions = yield* answered(walk, model, asking);
  now.phase = 'measure';
  const forgetting = {} as Skills;
  for (const [skill, measure] of probes)
    forgetting[skill] = yield* counted(walk, () => measure(model));
  const cost = costOf(road, settings, means.base.config, spent, asking.bytes, questions);
  now.result = resultOf({ road, seed, questions, forgetting, cost });
}

const askingFor = ({ road, task, settings, seed, means }: Walk): Asking =>
  askingOf(road, task, settings, seed, means);

function mostSteps({ road, task, settings }: Walk): number {
  if (!isTuned(road)) return 0;
  return settings.steps * (learnsTwice(road, task) ? 2 : 1);
}

function* answered(walk: Walk, model: Model, asking: Asking): Generator<void, Answered[]> {
  const { task } = walk;
  const questions: Answered[] = [];
  for (let at = 0; at < task.questions.length; at += SLOTS) {
    const asked = task.questions.slice(at, at + SLOTS);
    const some = yield* counted(walk, () => {
      const prompts = asked.map((each, i) => asking.prompt(each, at + i));
      return answerAll(model, task, asked, prompts);
    });
    questions.push(...some);
  }
  return questions;
}
