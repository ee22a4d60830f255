import type { Backend, SavedModel } from '../../tinylm';

/** What all roads share. */
export interface Means {
  /** The pre-trained model. */
  base: SavedModel;
  backend: Backend;
  /** Vectors of texts that a road has read before, so that it reads a collection that changed only in part. */
  vectors?: Map<string, Float64Array>;
}
