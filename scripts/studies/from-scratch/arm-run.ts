import { LAB_DEFAULTS } from '~/lib/four-roads/settings';
import { oldText } from '~/lib/four-roads/training/tuned';
import { outcomeOf, type Outcome } from '~/lib/four-roads/outcome/outcome';
import { openRoad } from '~/lib/four-roads/roads/road';
import type { Task } from '~/lib/four-roads/task';
import { openTask } from '~/lib/four-roads/tasks';
import { PASS } from '~/lib/trainer/settings';
import { seededRng } from '~/lib/math/rng';
import { finish } from '~/lib/stepper';
import {
  initialise,
  modelConfig,
  openModel,
  openSaved,
  PRETRAINING,
  withReplay,
  workPerStep,
  type Model,
  type SavedModel,
  type Schedule,
} from '~/lib/tinylm';
import { packed } from '~/lib/tuning/pack';
import { fairRate } from '~/lib/tuning/rates';
import { createWorld, type Sequence } from '~/lib/world';
import { fastBackend, grammarOf, shippedModel } from '../../record/model';
import { BUDGETS, ROWS, type Arm } from './arms';
import { trainedTo } from './budgets';

/** How a training of so many steps came out in the lab's exam. */
export interface ArmOutcome {
  steps: number;
  /** Multiplications and additions of the training, without those of the model it started from. */
  work: number;
  outcome: Outcome;
}

const ROAD = 'base';
const WARM_UP = 60;

/** Trains an arm and asks it the lab's questions at the end of each budget. */
export function runArm(arm: Arm, budgets = BUDGETS[arm.start]): ArmOutcome[] {
  const { language, seed } = arm;
  const settings = { ...LAB_DEFAULTS, seeds: 1, seed };
  const task = openTask(createWorld(grammarOf(language)), settings, seed);
  const shipped = shippedModel(language);
  const model = opened(arm, shipped);
  const rows = () => rowsOf(task, arm);
  const work = workPerStep(model.config, { batch: ROWS, length: model.config.context });
  return [...trainedTo(budgets, model, rows, scheduleOf(arm))].map(({ steps, weights }) => {
    const base: SavedModel = { ...shipped, config: model.config, weights };
    const road = openRoad(ROAD, task, settings, seed, { base, backend: fastBackend() });
    return { steps, work: steps * work, outcome: outcomeOf(finish(road).result!) };
  });
}

function opened({ start, size, seed }: Arm, shipped: SavedModel): Model {
  const options = { batch: PASS, trains: { kind: 'all' } as const };
  if (start === 'shipped') return openSaved(shipped, fastBackend(), options);
  const model = openModel(modelConfig(size, shipped.config.vocabulary), fastBackend(), options);
  initialise(model, seed);
  return model;
}

/**
 * Rows of the arm's text. General text tells of other towns, in all wordings; own text is what the lab teaches its tuned
 * roads, so the wording of the exam is never used of a new town.
 */
function rowsOf(task: Task, { own, seed }: Arm): () => Sequence {
  const rng = seededRng(seed);
  const { start } = task.world.lexicon;
  const { context } = modelConfig('d96l3', task.world.lexicon.vocabulary.tokens.length);
  return withReplay(
    packed(task.taught, start, context, rng),
    oldText(task, seed),
    1 - own / 100,
    rng,
  );
}

/** The schedule of pretraining; a finished model goes on at the rate that tuning takes with as much old text. */
const scheduleOf = ({ start, own }: Arm): Schedule =>
  start === 'random'
    ? { ...PRETRAINING, warmUp: WARM_UP }
    : { ...PRETRAINING, warmUp: WARM_UP / 3, rate: fairRate('all', 0, 1 - own / 100) };
