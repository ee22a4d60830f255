import { openRun, type RunResult } from '~/demos/prompt/core/run';
import { DEFAULTS, ORDERS, type RunSettings } from '~/demos/prompt/core/settings';
import { PASS, SHIPPED } from '~/lib/trainer/settings';
import { openTrainer } from '~/lib/trainer/trainer';
import { worldSource } from '~/lib/trainer/world-source';
import type { Locale } from '~/lib/locale';
import { seededRng } from '~/lib/math/rng';
import { mean } from '~/lib/math/vector';
import { finish } from '~/lib/stepper';
import { openSaved, PRETRAINING, readWeights, type SavedModel } from '~/lib/tinylm';
import { rounded } from '../../pretrain/weights-file';
import { batchOf, createWorld, pretrainingText, type Sequence, type World } from '~/lib/world';
import { fastBackend, grammarOf, shippedModel } from '../../record/model';
import { measure } from '../../pretrain/gates';
import { trainedTo } from './budgets';
import { inAnyOrder } from './mixed-text';

/**
 * The shipped model as it is, trained further on text with its parts in the usual order or in every order, and a model that
 * was trained as the shipped one was, from random weights, but on every order.
 */
export const READERS = ['shipped', 'usual', 'mixed', 'afresh'] as const;
type Reader = (typeof READERS)[number];

/** Far from the seeds of the text of the shipped models. */
const SEED = 80_000;
const STEPS = 300;
/** The rate that tuning takes with much old text. */
const SCHEDULE = { ...PRETRAINING, rate: 1e-3, warmUp: 20 };

/** Draws of codes, examples and questions; the bench repeats its own spread as often. */
const DRAWS = [1, 2, 3, 4, 5];
/** The seed of questions on which a model must still know what the shipped one had to. */
const GATE_SEEDS = [11];
const SLOTS = 40;

type Cells = Record<string, number>;

/** Trains a reader and asks it the exam of P3: 36 prompts that say the same, over five draws. */
export function orderCells(reader: Reader, language: Locale, steps = STEPS): Cells {
  const saved = trained(reader, language, steps);
  const world = createWorld(grammarOf(language));
  const model = openSaved(saved, fastBackend(), { batch: SLOTS });
  const run = (settings: Partial<RunSettings>) =>
    DRAWS.map((seed) => finish(openRun(model, world, { ...DEFAULTS, ...settings, seed }), 1));
  const skills = measure(saved, grammarOf(language), GATE_SEEDS, fastBackend());
  return {
    ...spreadCells(run({ view: 'formats' })),
    ...Object.fromEntries(
      Object.entries(skills).map(([name, { mean: share }]) => [`can/${name}`, share]),
    ),
  };
}

/** The model of a reader; `steps` are those beyond the shipped model. */
export function trained(reader: Reader, language: Locale, steps: number): SavedModel {
  const shipped = shippedModel(language);
  if (reader === 'shipped') return shipped;
  if (reader === 'afresh') return { ...shipped, weights: pretrainedOnEveryOrder(language) };
  const model = openSaved(shipped, fastBackend(), { batch: PASS, trains: { kind: 'all' } });
  const world = createWorld(grammarOf(language));
  const [end] = trainedTo([steps], model, () => rowsFor(reader, world), SCHEDULE);
  return { ...shipped, weights: end!.weights };
}

/** Weights after the training of the shipped model, on the same rows with their parts in every order. */
function pretrainedOnEveryOrder(language: Locale): Float32Array {
  const source = worldSource(grammarOf(language), SHIPPED.seed);
  const world = createWorld(grammarOf(language));
  const row = pretrainingText(world, SHIPPED.seed);
  const rng = seededRng(SEED);
  const next = (batch: number, length: number) =>
    batchOf(
      Array.from({ length: batch }, () => inAnyOrder(row(), world.lexicon, rng)),
      length,
    );
  const trainer = openTrainer(SHIPPED, { ...source, next }, fastBackend());
  finish(trainer, 10);
  return rounded(trainer.model.config, readWeights(trainer.model));
}

/** Both readers get the same rows; the parts of one come in every order. */
function rowsFor(reader: Reader, world: World): () => Sequence {
  const row = pretrainingText(world, SEED);
  const rng = seededRng(SEED);
  return reader === 'usual' ? row : () => inAnyOrder(row(), world.lexicon, rng);
}

/** Over the draws: the mean of all prompts, the worst and best of any draw, and each order's mean, lowest and highest draw. */
function spreadCells(runs: readonly RunResult[]): Cells {
  const spreads = runs.flatMap((run) => (run.view === 'formats' ? [run] : []));
  const orders = ORDERS.flatMap((order) => {
    const means = spreads.map((one) => one.orders.find((each) => each.order === order)!.mean);
    return [
      [`order/${order}`, mean(means)],
      [`order/${order}/lowest`, Math.min(...means)],
      [`order/${order}/highest`, Math.max(...means)],
    ] as const;
  });
  return {
    mean: mean(spreads.map((one) => one.mean)),
    lowest: Math.min(...spreads.map((one) => one.lowest)),
    highest: Math.max(...spreads.map((one) => one.highest)),
    ...Object.fromEntries(orders),
  };
}
