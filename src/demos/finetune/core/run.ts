import { Problem } from '~/lib/problem';
import type { Stepper } from '~/lib/stepper';
import type { Backend, Model, SavedModel } from '~/lib/tinylm';
import { lossCurve } from '~/lib/trainer/snapshot';
import { openTuning } from '~/lib/tuning/tuning';
import { pretrainingText, reseated, type World } from '~/lib/world';
import { changesOf } from './change';
import { checkFinetune, tuningOf } from './check';
import { lookEvery, parametersOf } from './cost';
import type { Change } from './energy';
import { finetuneData, type FinetuneData } from './data';
import { look, questionsOf, samplesOf, type Questions, type Sample } from './looks';
import type { Look, ProbeName, FinetuneSettings } from './settings';

/** The state of a run: plain data, safe to clone. */
export interface FinetuneSnapshot {
  settings: FinetuneSettings;
  step: number;
  steps: number;
  finished: boolean;
  /** The run ended because it had learned enough. */
  learnt: boolean;
  /** Loss of the last step, in nats per token; null before the first. */
  loss: number | null;
  /** [step, mean loss since the previous point], at most about 200 points. */
  losses: [step: number, loss: number][];
  /** The first look is at the model before tuning. */
  looks: Look[];
  /** The number of trained parameters, and their size in a file of 16-bit numbers. */
  parameters: number;
  bytes: number;
  taught: number;
  /** Multiplications and additions of all steps so far. */
  work: number;
  samples: (Sample & { before: string })[];
}

export interface Finetune extends Stepper<FinetuneSnapshot> {
  readonly model: Model;
  /** The change of each matrix so far; takes a second or so. */
  changes(): Change[];
}

const SHOWN: readonly ProbeName[] = ['unseen', 'old', 'unknown', 'reading'];
/** The most taught questions that decide whether a run has learned enough. */
const MOST_CHECKS = 120;
const BYTES_EACH = 2;

/** On new facts; the seed draws them too. @throws a sentence if settings exceed their limits or memory is refused */
export function openFinetune(
  settings: FinetuneSettings,
  whole: World,
  base: SavedModel,
  backend: Backend,
): Finetune {
  checkFinetune(settings);
  const world = reseated(whole, settings.seed);
  const data = finetuneData(world, settings);
  const tuning = openTuning(base, tuningOf(settings), textOf(world, data, settings), backend);
  const { model } = tuning;
  const diary = openDiary(model, world, questionsOf(world, data, settings));
  const between = lookEvery(settings.steps);

  const takeStep = () => {
    if (diary.looks.length === 0) diary.look();
    tuning.advance(1);
    const { loss, step, finished } = tuning.snapshot();
    if (!Number.isFinite(loss)) throw new Problem('diverged', { step });
    diary.losses.push(loss!);
    if (step % between === 0 || finished) diary.look();
  };
  return {
    model,
    advance(n) {
      for (let i = 0; i < n && !tuning.snapshot().finished; i++) takeStep();
      return !tuning.snapshot().finished;
    },
    snapshot() {
      const now = tuning.snapshot();
      return {
        ...now,
        ...diary.copy(),
        ...sizesOf(settings, base, data),
        settings: { ...settings },
        learnt: now.finished && now.learnt,
      };
    },
    changes: () => changesOf(model, base),
  };
}

function textOf(world: World, { taught, familiar }: FinetuneData, { seed }: FinetuneSettings) {
  const { start } = world.lexicon;
  const old = pretrainingText(world, seed);
  return { taught, start, old, checks: familiar.slice(0, MOST_CHECKS) };
}

function sizesOf(settings: FinetuneSettings, { config }: SavedModel, data: FinetuneData) {
  const parameters = parametersOf(settings, config);
  return { parameters, bytes: BYTES_EACH * parameters, taught: data.taught.length };
}

function openDiary(model: Model, world: World, questions: Questions) {
  const losses: number[] = [];
  const looks: Look[] = [];
  let before: Sample[] = [];
  let now: Sample[] = [];
  return {
    losses,
    looks,
    look() {
      looks.push({ step: losses.length, shares: look(model, questions) });
      now = samplesOf(model, world, questions, SHOWN);
      if (losses.length === 0) before = now;
    },
    copy: () => ({
      losses: lossCurve(losses, losses.length),
      looks: looks.map(({ step, shares }) => ({ step, shares: { ...shares } })),
      samples: now.map((sample, i) => ({ ...sample, before: before[i]!.said })),
    }),
  };
}
