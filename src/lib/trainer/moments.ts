import type { Stepper } from '~/lib/stepper';
import type { Model } from '~/lib/tinylm';
import type { TrainerSnapshot } from './snapshot';

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

interface Training<Snapshot> extends Stepper<Snapshot> {
  readonly model: Model;
}

/** The same run, which also records what the model says at the first and last step and at each step that is due. */
export function watched<Snapshot extends { step: number; steps: number }, Run>(
  run: Run & Training<Snapshot>,
  watch: Watch,
): Omit<Run, 'snapshot'> & Training<Snapshot & { moments: Moment[] }> {
  const { steps } = run.snapshot();
  let { step } = run.snapshot();
  let more = step < steps;
  const moments: Moment[] = [{ step, said: watch.look(run.model) }];
  const takeStep = () => {
    more = run.advance(1);
    step++;
    if (watch.isDue(step, steps) || !more) moments.push({ step, said: watch.look(run.model) });
  };
  return {
    ...run,
    advance(n) {
      for (let i = 0; i < n && more; i++) takeStep();
      return more;
    },
    snapshot: () => ({ ...run.snapshot(), moments: [...moments] }),
  };
}

/** Moments in the form of a record: every text once, and for each step the indices of its texts. */
export interface PackedMoments {
  given: Given[];
  texts: string[];
  at: [step: number, said: string][];
}

export const unpackMoments = ({ texts, at }: PackedMoments): Moment[] =>
  at.map(([step, said]) => ({
    step,
    said: said.split(' ').map((number) => texts[Number(number)]!),
  }));

export interface RecordFile {
  snapshot: TrainerSnapshot;
  said: PackedMoments;
  /** The training text, except for the world. */
  text?: string;
}
