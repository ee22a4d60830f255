import { seededRng, shuffle } from '../../math/rng';
import { merge, type Item, type Model } from '../../tinylm';
import { openTuning, retune, type Taught, type Tuning, type TuningText } from '../../tuning';
import type { Contender } from './names';
import { oldText } from './old-text';
import { rateOf, replayOf, trainsOf, tunedAs, untilOf, type TunedRoad } from './rates';
import type { Task } from './task';
import { counted, type Walk } from './walk';

/** Things taught by which a run sees how far it has come. */
const CHECKS = 64;

/** A model that learnt the task, adapters merged; where facts changed, it learnt them a second time. */
export function* tunedModel(walk: Walk, road: TunedRoad): Generator<void, Model> {
  const { task, settings, seed, now, spent } = walk;
  const { base, backend } = walk.means;
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
  spent.work = yield* driven(walk, tuning);
  if (learnsTwice(road, task)) {
    now.phase = 'update';
    const again = retune(tuning.model, learns, textOf(task, task.taught, seed + 1));
    spent.updateWork = yield* driven(walk, again);
  }
  merge(tuning.model);
  return tuning.model;
}

/** Whether the road learns the changed facts too; `both` leaves that to retrieval. */
export const learnsTwice = (road: Contender, { taughtBefore }: Task): boolean =>
  taughtBefore !== undefined && road !== 'both';

const taughtTo = (road: Contender, { taught, taughtToRead }: Task): readonly Taught[] =>
  road === 'both' ? (taughtToRead ?? taught) : taught;

/** Step by step to its end. The last one counts by itself: its time is not that of the first answers. */
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

/** What is taught, as a question: its answer is what counts fully, up to where that ends. */
const asItem =
  (start: number) =>
  ({ tokens, weights }: Taught): Item => {
    const from = weights.indexOf(1);
    const end = weights.findIndex((weight, i) => i > from && weight !== 1);
    const answer = tokens.slice(from, end < 0 ? tokens.length : end);
    return { prompt: [start, ...tokens.slice(0, from)], answer };
  };
