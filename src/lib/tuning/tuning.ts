import { seededRng } from '../math/rng';
import type { Stepper } from '../stepper';
import {
  answersShare,
  initialise,
  initialiseAdapters,
  lossAndGradients,
  openModel,
  openSaved,
  rateAt,
  resetOptimiser,
  update,
  withReplay,
  type Backend,
  type Item,
  type Model,
  type SavedModel,
} from '../tinylm';
import { createBatch, fillBatch } from '../world';
import type { Sequence } from '../world/batch';
import { keepCorners } from './corner';
import { packed, type Taught } from './pack';
import {
  BATCH,
  checkTuning,
  LOOK_EVERY,
  TUNING_OPTIMISER,
  tuningSchedule,
  type TuningSettings,
} from './settings';
import { tuningWork } from './work';

export interface TuningText {
  taught: readonly Taught[];
  /** The token before every row. */
  start: number;
  /** Text of pretraining, for replay. */
  old: () => Sequence;
  /** Questions from `taught` that determine when the run stops. */
  checks: readonly Item[];
}

interface TuningSnapshot {
  step: number;
  steps: number;
  /** Loss of the last step in nats per token; null before the first. */
  loss: number | null;
  /** True if enough of the checks were right at the last check for the run to stop. */
  learnt: boolean;
  finished: boolean;
  /** Number of multiplications and additions of all steps so far. */
  work: number;
}

export interface Tuning extends Stepper<TuningSnapshot> {
  readonly model: Model;
}

/**
 * Opens a fine-tune of `base`, or of random weights of the same shape if there is none.
 * @throws an Error with a sentence if settings are outside their limits, nothing is taught, or
 *   memory is refused.
 */
export function openTuning(
  base: SavedModel | SavedModel['config'],
  settings: TuningSettings,
  text: TuningText,
  backend: Backend,
): Tuning {
  const { trains, seed } = checkTuning(settings);
  const options = { batch: BATCH, trains };
  if ('weights' in base) {
    const model = openSaved(base, backend, options);
    initialiseAdapters(model, seededRng(seed));
    return tuned(model, settings, text);
  }
  const model = openModel(base, backend, options);
  initialise(model, seed);
  return tuned(model, settings, text);
}

/** Tunes a model further on another text, with a fresh optimiser. */
export function retune(model: Model, settings: TuningSettings, text: TuningText): Tuning {
  resetOptimiser(model);
  return tuned(model, checkTuning(settings), text);
}

function tuned(model: Model, settings: TuningSettings, text: TuningText): Tuning {
  const { rate, steps, replay, until, seed, trains, corner } = settings;
  const { config } = model;
  const rng = seededRng(seed);
  const row = withReplay(
    packed(text.taught, text.start, config.context, rng),
    text.old,
    replay,
    rng,
  );
  const batch = createBatch(BATCH, config.context);
  const schedule = tuningSchedule(rate);
  const isLearnt = answersShare(text.checks, until);
  const workOfStep = tuningWork(config, trains, batch);
  const now: TuningSnapshot = {
    step: 0,
    steps,
    loss: null,
    learnt: false,
    finished: false,
    work: 0,
  };

  const takeStep = () => {
    fillBatch(batch, row);
    now.step++;
    now.loss = lossAndGradients(model, batch);
    if (corner) keepCorners(model, corner);
    update(model, rateAt(schedule, now.step, steps), TUNING_OPTIMISER);
    now.work += workOfStep;
    if (now.step % LOOK_EVERY === 0 || now.step === steps) now.learnt = isLearnt(model);
    now.finished = now.step === steps || now.learnt;
  };
  return {
    model,
    advance(n) {
      for (let i = 0; i < n && !now.finished; i++) takeStep();
      return !now.finished;
    },
    snapshot: () => ({ ...now }),
  };
}
