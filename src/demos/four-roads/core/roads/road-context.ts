import type { Backend, SavedModel } from '~/lib/tinylm';
import type { BareSkills } from '../training/forgetting';

export interface RoadContext {
  base: SavedModel;
  backend: Backend;
  /** Vectors of texts already read, so that only the changed part of a collection has to be read again. */
  vectors?: Map<string, Float64Array>;
  /** Skills measured on the pre-trained model, so that roads that train nothing need not measure them again. */
  bare?: BareSkills;
}
