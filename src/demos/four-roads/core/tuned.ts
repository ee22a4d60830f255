import { seededRng, shuffle } from '~/lib/math/rng';
import { merge, type Item, type Model } from '~/lib/tinylm';
import {
  openTuning,
  retune,
  taughtAnswer,
  type Taught,
  type Tuning,
  type TuningText,
} from '~/lib/tuning';
import type { Contender } from './names';
import { oldText } from './old-text';
import type { Asking } from './asking';
import {
  rateOf,
  replayOf,
  stepsOf,
  trainsOf,
  tunedAs,
  tunesOnce,
  untilOf,
  type TunedRoad,
} from './rates';
import { onFirstDay, type Task } from './task';
import { counted, type Walk } from './walk';

/** Number of taught items that are checked to see how far a tuning has come. */
const CHECKS = 64;

/**
 * A model that has learned the task, adapters merged; if facts change, it is then tuned on them too.
 * @param asking the road's prompts on the first day
 */
export function* tunedModel(walk: Walk, road: TunedRoad, asking: Asking): Generator<void, Model> {
  const { task, seed, now, spent } = walk;
  const first = yield* counted(walk, () => taughtTo(road, onFirstDay(task), asking));
  const tuning = opened(walk, road, textOf(task, first, seed));
  spent.work += yield* driven(walk, tuning);
  let { model } = tuning;
  if (learnsTwice(road, task)) {
    now.phase = 'update';
    model = yield* learnt(walk, road, model, task.taught);
  }
  merge(model);
  return model;
}

/** A tuning that starts from the base, or from nothing for `scratch`. */
function opened(walk: Walk, road: TunedRoad, text: TuningText): Tuning {
  const { base, backend } = walk.means;
  const start = tunedAs(road, walk.settings) === 'scratch' ? base.config : base;
  return openTuning(start, learningOf(walk, road), text, backend);
}

/** Tunes a tuned model on the current facts. @returns the same model, or the one that replaces it */
export function* tunedAgain(
  walk: Walk,
  road: TunedRoad,
  model: Model,
  { taught }: Pick<Task, 'taught'>,
): Generator<void, Model> {
  const again = yield* learnt(walk, road, model, taught);
  merge(again);
  return again;
}

function* learnt(
  walk: Walk,
  road: TunedRoad,
  model: Model,
  taught: readonly Taught[],
): Generator<void, Model> {
  const { task, seed, settings, spent } = walk;
  spent.tunings++;
  const text = textOf(task, taught, seed + spent.tunings);
  const tuning = settings.afresh
    ? opened(walk, road, text)
    : retune(model, learningOf(walk, road), text);
  spent.updateWork += yield* driven(walk, tuning);
  return tuning.model;
}

const learningOf = ({ settings, seed }: Walk, road: TunedRoad) => ({
  trains: trainsOf(road, settings),
  rate: rateOf(road, settings),
  steps: stepsOf(settings),
  replay: replayOf(road, settings),
  until: untilOf(settings),
  seed,
});

/** True if the road is also tuned on the changed facts. */
export const learnsTwice = (road: Contender, { before }: Task): boolean =>
  before !== undefined && !tunesOnce(road);

/**
 * The training texts of a road. For `raft`, they are questions after the passages that the search finds for them: like
 * RAFT (Zhang et al. 2024), without its examples that lack the passage and without written reasoning.
 */
function taughtTo(road: Contender, task: Task, { prompt }: Asking): readonly Taught[] {
  if (road === 'both') return task.taughtToRead ?? task.taught;
  if (road !== 'raft') return task.taught;
  return task.examples.map(({ question, answer, cell }, i) =>
    taughtAnswer(prompt({ question }, i).tokens.slice(1), answer, cell),
  );
}

/**
 * Runs a tuning to its end, one step per unit. The call that ends it is a
 * unit too, so that its time is not counted with the first answers.
 */
function* driven(walk: Walk, tuning: Tuning): Generator<void, number> {
  while (yield* counted(walk, () => tuning.advance(1)));
  const { step, work } = tuning.snapshot();
  walk.spent.steps += step;
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
