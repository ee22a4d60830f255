import { pretrainingText } from '~/lib/world';
import type { Sequence } from '~/lib/world/batch';
import type { Task } from '../task';
import { seededRng, shuffle } from '~/lib/math/rng';
import { merge, type Item, type Model } from '~/lib/tinylm';
import { openTuning, retune, type Tuning, type TuningText } from '~/lib/tuning/tuning';
import type { Taught } from '~/lib/tuning/pack';
import { rateOf, replayOf, stepsOf, untilOf, type TunedRoad } from '../outcome/rates';
import { counted, type RoadRun } from '../roads/road-run';

/** Number of taught items that are checked to see how far a tuning has come. */
const CHECKS = 64;

export function* tunedModel(run: RoadRun, road: TunedRoad): Generator<void, Model> {
  const { task, seed, spent } = run;
  const text = yield* counted(run, 'batch', () => textOf(task, task.taught, seed));
  const tuning = opened(run, road, text);
  spent.work += yield* driven(run, tuning);
  merge(tuning.model);
  return tuning.model;
}

function opened(run: RoadRun, road: TunedRoad, text: TuningText): Tuning {
  const { base, backend } = run.means;
  return openTuning(road === 'scratch' ? base.config : base, learningOf(run, road), text, backend);
}

export function* tunedAgain(
  run: RoadRun,
  road: TunedRoad,
  model: Model,
  { taught }: Pick<Task, 'taught'>,
): Generator<void, Model> {
  const { task, seed, spent } = run;
  spent.tunings++;
  const tuning = retune(model, learningOf(run, road), textOf(task, taught, seed + spent.tunings));
  spent.updateWork += yield* driven(run, tuning);
  merge(tuning.model);
  return tuning.model;
}

const learningOf = ({ settings, seed }: RoadRun, road: TunedRoad) => ({
  trains: { kind: 'all' } as const,
  rate: rateOf(road, settings),
  steps: stepsOf(settings),
  replay: replayOf(road),
  until: untilOf(settings),
  seed,
});

/** The call that ends it is a unit too, so that its time is not counted with the first answers. */
function* driven(run: RoadRun, tuning: Tuning): Generator<void, number> {
  while (yield* counted(run, 'step', () => tuning.advance(1)));
  const { step, work } = tuning.snapshot();
  run.spent.steps += step;
  return work;
}

function textOf(task: Task, taught: readonly Taught[], seed: number): TuningText {
  const { start } = task.world.lexicon;
  const checks = shuffle(taught, seededRng(seed)).slice(0, CHECKS).map(asItem(start));
  return { taught, start, old: oldText(task, seed), checks };
}

/** A taught text as a question: the answer is its first run of tokens with full weight. */
const asItem =
  (start: number) =>
  ({ tokens, weights }: Taught): Item => {
    const from = weights.indexOf(1);
    const end = weights.findIndex((weight, i) => i > from && weight !== 1);
    const answer = tokens.slice(from, end < 0 ? tokens.length : end);
    return { prompt: [start, ...tokens.slice(0, from)], answer };
  };

/** Far from the seeds of the training text of the shipped models. */
const SEED = 90_000;

/** Skips rows that contain a question of the task, so that no road sees one of them in training. */
export function oldText({ world, questions }: Task, seed: number): () => Sequence {
  const { markers } = world.lexicon;
  const next = pretrainingText(world, SEED + seed);
  const asked = new Set(questions.map(({ question }) => question.join()));
  const asksOne = ({ tokens }: Sequence) =>
    tokens.some((token, start) => {
      if (token !== markers.question) return false;
      const end = tokens.indexOf(markers.answer, start);
      return asked.has(tokens.slice(start, end + 1).join());
    });
  return () => {
    let row = next();
    while (asksOne(row)) row = next();
    return row;
  };
}
