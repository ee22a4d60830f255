import type { Stepper } from '~/lib/stepper';
import type { Model } from '~/lib/tinylm';
import type { TrainerSnapshot } from './snapshot';
import type { Trainer } from './trainer';

/** What a model in training said at one step to what it is given again and again. */
export interface Moment {
  step: number;
  said: string[];
}

/** What is given again and again: beginnings to write on from, or questions with their answers. */
export interface Given {
  prompt: string;
  answer?: string;
}

/** Looks at a model while it learns; a look changes nothing of what it learns. */
export interface Watch {
  given: readonly Given[];
  isDue(step: number, steps: number): boolean;
  look(model: Model): string[];
}

export interface WatchedSnapshot extends TrainerSnapshot {
  moments: Moment[];
}

export interface WatchedTrainer extends Omit<Trainer, 'snapshot'>, Stepper<WatchedSnapshot> {}

/** The same run, which also writes down what the model says at each step that is due, its first and its last. */
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
