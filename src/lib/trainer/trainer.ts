import { Problem } from '~/lib/problem';
import type { Stepper } from '~/lib/stepper';
import { checkpoint, restoreCheckpoint, type Checkpoint } from '~/lib/tinylm/checkpoint';
import { modelConfig } from '~/lib/tinylm/config';
import type { Backend } from '~/lib/tinylm/kernels/backend';
import { openModel, type Model } from '~/lib/tinylm/model';
import { parameterCount } from '~/lib/tinylm/parameters';
import { PRETRAINING, rateAt } from '~/lib/tinylm/schedule';
import { trainStep } from '~/lib/tinylm/train';
import { initialise } from '~/lib/tinylm/weights';
import { checkSettings, PASS, type TrainerSettings } from './settings';
import { lossCurve, type ProbePoint, type TrainerSnapshot } from './snapshot';
import type { Batch } from '~/lib/tinylm';

export interface Trainer extends Stepper<TrainerSnapshot> {
  readonly model: Model;
  save(): SavedRun;
}

/** A run that was stopped: plain data. */
export interface SavedRun {
  diary: Diary;
  model: Checkpoint;
}

interface Diary {
  losses: number[];
  probes: ProbePoint[];
}

/** The number of times a run probes the model, and the least steps between two probes. */
const PROBES = 10;
const LEAST_BETWEEN = 10;

/** A continued run equals one that never stopped, to the last bit. @throws a sentence: limits, no memory */
export function openTrainer(
  settings: TrainerSettings,
  source: Source,
  backend: Backend,
  saved?: SavedRun,
): Trainer {
  const { size, steps, batch, smear } = checkSettings(settings);
  const config = modelConfig(size, source.vocabulary, { smear });
  const model = openModel(config, backend, {
    batch: Math.min(PASS, batch),
    trains: { kind: 'all' },
  });
  const diary = begin(model, settings, source, saved);
  const probeEvery = Math.max(LEAST_BETWEEN, Math.ceil(steps / PROBES));

  const takeStep = () => {
    const step = diary.losses.length + 1;
    const rate = rateAt(scheduleFor(steps), step, steps);
    const loss = trainStep(model, source.next(batch, config.context), rate);
    if (!Number.isFinite(loss)) throw new Problem('diverged', { step });
    diary.losses.push(loss);
    if (step % probeEvery === 0 || step === steps)
      diary.probes.push({ step, ...source.probe(model) });
  };
  return {
    model,
    advance(n) {
      for (let i = 0; i < n && diary.losses.length < steps; i++) takeStep();
      return diary.losses.length < steps;
    },
    snapshot() {
      const step = diary.losses.length;
      const tokens = step * batch * config.context;
      const parameters = parameterCount(config);
      return { size, parameters, step, steps, tokens, ...shown(diary, steps) };
    },
    save: () => ({ diary: copy(diary), model: checkpoint(model) }),
  };
}

/** Starts with random weights and an empty diary; or restores saved ones and skips the text read so far. */
function begin(model: Model, settings: TrainerSettings, source: Source, saved?: SavedRun): Diary {
  initialise(model, settings.seed);
  if (!saved) return { losses: [], probes: [] };
  restoreCheckpoint(model, saved.model);
  saved.diary.losses.forEach(() => source.next(settings.batch, model.config.context));
  return copy(saved.diary);
}

/** Short runs warm up for a quarter of their steps. */
const scheduleFor = (steps: number) => ({
  ...PRETRAINING,
  warmUp: Math.min(PRETRAINING.warmUp, Math.floor(steps / 4)),
});

function shown(diary: Diary, steps: number) {
  const { losses, probes } = copy(diary);
  return { loss: losses.at(-1) ?? null, losses: lossCurve(losses, steps), probes };
}

const copy = ({ losses, probes }: Diary): Diary => ({
  losses: [...losses],
  probes: probes.map((point) => ({ ...point, shares: { ...point.shares } })),
});

/** A source of training data: an endless supply of batches, and probes of the model. */
export interface Source {
  /** Tokens in the model's vocabulary. */
  vocabulary: number;
  /** Two sources with the same hash give the same tokens the same meaning. */
  vocabularyHash: string;
  next(batch: number, length: number): Batch;
  probe(model: Model): Omit<ProbePoint, 'step'>;
}
