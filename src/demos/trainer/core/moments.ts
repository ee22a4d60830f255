import type { Stepper } from '~/lib/stepper';
import type { Model } from '~/lib/tinylm';
import type { TrainerSnapshot } from './snapshot';
import type { Trainer } from './trainer';

export interface Moment {
  step: number;
  said: string[];
}

/** A prompt repeated during the training: a beginning to continue, or a question with its answer. */
export interface Given {
  prompt: string;
  answer?: string;
}

/** Observes a model while it learns, without any effect on the training. */
export interface Watch {
  given: readonly Given[];
  isDue(step: number, steps: number): boolean;
  look(model: Model): string[];
}

export interface WatchedSnapshot extends TrainerSnapshot {
  moments: Moment[];
}

export interface WatchedTrainer extends Omit<Trainer, 'snapshot'>, Stepper<WatchedSnapshot> {}

/** The same run, which also records what the model says at the first and last step and at each step that is due. */
export function watchTrainer(trainer: Trainer, watch: Watch): WatchedTrainer {
  const { steps } = trainer.snapshot();
  let { step } = trainer.snapshot();
  const moments: Moment[] = [{ step, said: watch.look(trainer.model) }];
  const takeStep = () => {
    trainer.advance(1);
    step++;
    if (watch.isDue(step, steps) || step === steps)
      moments.push({ step, said: watch.look(trainer.model) });
  };
  return {
    model: trainer.model,
    advance(n) {
      for (let i = 0; i < n && step < steps; i++) takeStep();
      return step < steps;
    },
    snapshot: () => ({ ...trainer.snapshot(), moments: moments.map(copy) }),
    save: () => trainer.save(),
  };
}

const copy = ({ step, said }: Moment): Moment => ({ step, said: [...said] });
