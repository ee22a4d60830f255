import type { Backend, SavedModel } from '../../tinylm';

/** What all roads share. */
export interface Means {
  /** The pre-trained model. */
  base: SavedModel;
  backend: Backend;
}
