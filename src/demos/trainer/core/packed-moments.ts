import type { TrainerSnapshot } from './snapshot';
import type { Given, Moment } from './moments';

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
