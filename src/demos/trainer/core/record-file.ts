import type { PackedMoments } from './packed-moments';
import type { TrainerSnapshot } from './snapshot';

/** A recorded run with all its answers, in the form of its file. */
export interface RecordFile {
  snapshot: TrainerSnapshot;
  said: PackedMoments;
  /** The training text, except for the world. */
  text?: string;
}
