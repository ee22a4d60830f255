import type { Prefixes, Model } from '~/lib/tinylm';
import { answerAll, type Answered } from './outcome/answers';
import { readsPassages, type Contender } from './names';
import type { Asking } from './roads/retrieve';
import { askingOf } from './roads/prompts';
import { isTuned } from './outcome/rates';
import type { Stage, Task } from './task';
import { tunedAgain } from './training/tuned';
import { counted, type RoadRun } from './roads/road-run';

/** Questions answered in one batch, which is one unit of work. */
export const SLOTS = 8;

interface Exam {
  model: Model;
  asking: Asking;
  questions: Answered[];
}

export function* examOf(run: RoadRun, model: Model, asking: Asking): Generator<void, Exam> {
  run.now.phase = 'answer';
  return { model, asking, questions: yield* answered(run, model, asking, run.task) };
}

export function* yearOf(
  run: RoadRun,
  first: Model,
  months: readonly Stage[],
): Generator<void, Exam> {
  const { road, task, now, spent } = run;
  let asking!: Asking;
  let model = first;
  const questions: Answered[] = [];
  for (const month of months) {
    const current = { ...task, ...month };
    asking = yield* changed(run, current);
    if (reads(road)) spent.swapped += month.swapped;
    if (month.tunes && isTuned(road)) model = yield* tunedAgain(run, road, model, month);
    now.phase = 'answer';
    questions.push(...(yield* answered(run, model, asking, current)));
  }
  return { asking, questions, model };
}

/** Rebuilds the index of a changed collection; vectors of texts seen before are reused. */
function* changed(run: RoadRun, task: Task): Generator<void, Asking> {
  const { now, spent } = run;
  now.phase = 'update';
  const asking = yield* counted(run, 'index', () => askingFor(run, task));
  spent.changes++;
  spent.updateWork += asking.work?.index ?? 0;
  return asking;
}

const reads = (road: Contender) => road === 'prompt' || road === 'examples' || readsPassages(road);

export const askingFor = ({ road, settings, seed, means }: RoadRun, task: Task): Asking =>
  askingOf(road, task, settings, seed, means);

function* answered(
  run: RoadRun,
  model: Model,
  asking: Asking,
  task: Task,
): Generator<void, Answered[]> {
  const questions: Answered[] = [];
  const prefixes: Prefixes = [];
  for (let at = 0; at < task.questions.length; at += SLOTS) {
    const asked = task.questions.slice(at, at + SLOTS);
    const some = yield* counted(run, 'batch', () => {
      const prompts = asked.map((each, i) => asking.prompt(each, at + i));
      return answerAll(model, task, asked, prompts, prefixes);
    });
    questions.push(...some);
    run.now.example ??= exampleOf(some[0]!);
  }
  return questions;
}

const exampleOf = ({ question, answer, correct }: Answered) => ({ question, answer, correct });
