import type { PackedMoments } from './packed-moments';
import type { TrainerSnapshot } from './snapshot';

/** A recorded run with all it said, as its file holds it. */
export interface RecordFile {
  snapshot: TrainerSnapshot;
  said: PackedMoments;
  /** The text it read, unless that was the world. */
  text?: string;
}
