import type { Backend, SavedModel } from '~/lib/tinylm';
import type { BareSkills } from './forgetting';

/** What all roads share. */
export interface Means {
  /** The pre-trained model. */
  base: SavedModel;
  backend: Backend;
  /** Vectors of texts that a road has read before, so that it reads a collection that changed only in part. */
  vectors?: Map<string, Float64Array>;
  /** What was seen of the pre-trained model, so that roads that train nothing need not look again. */
  bare?: BareSkills;
}
