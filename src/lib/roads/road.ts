import { seededRng, shuffle } from '../math/rng';
import type { Stepper } from '../stepper';
import { openSaved, type Backend, type Item, type Model, type SavedModel } from '../tinylm';
import { merge } from '../tinylm/merge';
import { openTuning, retune, type Taught, type Tuning, type TuningText } from '../tuning';
import { pretrainingText } from '../world';
import { answerAll, type Answered } from './answers';
import { costOf, type Spent } from './cost';
import { skillProbes, type Skills } from './forgetting';
import type { RoadName } from './names';
import { askingOf } from './prompts';
import { isTuned, rateOf, replayOf, trainsOf, tunedAs, untilOf, type TunedRoad } from './rates';
import { resultOf, type RoadResult } from './result';
import type { LabSettings } from './settings';
import type { Task } from './task';

/** What a road is doing: made ready, brought up to date after a change, asked, looked at for what it lost. */
export type Phase = 'prepare' | 'update' | 'answer' | 'measure' | 'done';

export interface RoadProgress {
  phase: Phase;
  done: number;
  of: number;
  /** There once the road is done. */
  result: RoadResult | undefined;
}

/** What all roads share. */
export interface Means {
  /** The pre-trained model. */
  base: SavedModel;
  backend: Backend;
}

/** Questions answered side by side; one unit of work. */
const SLOTS = 8;
/** Things taught by which a run sees how far it has come. */
const CHECKS = 64;

/**
 * Walks one road for one seed. A unit of work is an index, one step of training, eight answers, or one
 * look at what was lost.
 * @throws a sentence if settings are outside their limits or memory is refused.
 */
export function openRoad(
  road: RoadName,
  task: Task,
  settings: LabSettings,
  seed: number,
  means: Means,
): Stepper<RoadProgress> {
  const now: RoadProgress = { phase: 'prepare', done: 0, of: 1, result: undefined };
  const walk = walked(road, task, settings, seed, means, now);
  return {
    advance(n) {
      for (let i = 0; i < n && now.phase !== 'done'; i++) if (walk.next().done) now.phase = 'done';
      return now.phase !== 'done';
    },
    snapshot: () => ({ ...now }),
  };
}

function* walked(
  road: RoadName,
  task: Task,
  settings: LabSettings,
  seed: number,
  means: Means,
  now: RoadProgress,
): Generator<void, void> {
  const { config } = means.base;
  const probes = skillProbes(task.world, seed);
  const after = Math.ceil(task.questions.length / SLOTS) + probes.length;
  const spent: Spent = { steps: 0, work: 0, updateWork: 0 };
  now.of = 1 + after + (isTuned(road) ? settings.steps * (changes(road, task) ? 2 : 1) : 0);
  const asking = askingOf(road, task, settings, seed, config.context);
  now.done++;
  yield;
  const model = isTuned(road)
    ? yield* tunedModel(road, task, settings, seed, means, now, spent)
    : openSaved(means.base, means.backend, { batch: SLOTS });
  now.of = now.done + after;
  now.phase = 'answer';
  const questions: Answered[] = [];
  for (let at = 0; at < task.questions.length; at += SLOTS) {
    const asked = task.questions.slice(at, at + SLOTS);
    const prompts = asked.map((each, i) => asking.prompt(each, at + i));
    questions.push(...answerAll(model, task, asked, prompts));
    now.done++;
    yield;
  }
  now.phase = 'measure';
  const forgetting = {} as Skills;
  for (const [skill, measure] of probes) {
    forgetting[skill] = measure(model);
    now.done++;
    yield;
  }
  const cost = costOf(road, settings, config, spent, asking.bytes, questions);
  now.result = resultOf({ road, seed, questions, forgetting, cost });
}

/** A model that learnt the task, adapters merged; where facts changed, it learnt them a second time. */
function* tunedModel(
  road: TunedRoad,
  task: Task,
  settings: LabSettings,
  seed: number,
  { base, backend }: Means,
  now: RoadProgress,
  spent: Spent,
): Generator<void, Model> {
  const learns = {
    trains: trainsOf(road, settings),
    rate: rateOf(road, settings),
    steps: settings.steps,
    replay: replayOf(road, settings),
    until: untilOf(settings),
    seed,
  };
  const first = task.taughtBefore ?? taughtTo(road, task);
  const start = tunedAs(road, settings) === 'scratch' ? base.config : base;
  const tuning = openTuning(start, learns, textOf(task, first, seed), backend);
  spent.work = yield* driven(tuning, now, spent);
  if (changes(road, task)) {
    now.phase = 'update';
    const again = retune(tuning.model, learns, textOf(task, task.taught, seed + 1));
    spent.updateWork = yield* driven(again, now, spent);
  }
  merge(tuning.model);
  return tuning.model;
}

/** Whether the road learns the changed facts too; `both` leaves that to retrieval. */
const changes = (road: RoadName, { taughtBefore }: Task): boolean =>
  taughtBefore !== undefined && road !== 'both';

const taughtTo = (road: RoadName, { taught, taughtToRead }: Task): readonly Taught[] =>
  road === 'both' ? (taughtToRead ?? taught) : taught;

function* driven(tuning: Tuning, now: RoadProgress, spent: Spent): Generator<void, number> {
  for (let more = true; more;) {
    more = tuning.advance(1);
    now.done++;
    yield; // after the last step too: its time is not that of the first answers
  }
  const { step, work } = tuning.snapshot();
  spent.steps += step;
  return work;
}

function textOf(task: Task, taught: readonly Taught[], seed: number): TuningText {
  const { lexicon } = task.world;
  const avoid = [...(task.names?.values() ?? [])];
  return {
    taught,
    start: lexicon.start,
    old: pretrainingText(task.world, 90_000 + seed, { avoid }),
    checks: shuffle(taught, seededRng(seed)).slice(0, CHECKS).map(asItem(lexicon.start)),
  };
}

/** What is taught, as a question: its answer is what counts fully, up to where that ends. */
const asItem =
  (start: number) =>
  ({ tokens, weights }: Taught): Item => {
    const from = weights.indexOf(1);
    const end = weights.findIndex((weight, i) => i > from && weight !== 1);
    const answer = tokens.slice(from, end < 0 ? tokens.length : end);
    return { prompt: [start, ...tokens.slice(0, from)], answer };
  };
