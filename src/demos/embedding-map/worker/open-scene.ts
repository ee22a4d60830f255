import type { Scene } from '../core/scene';
import type { Embedded } from './vectors';

/** Points and their vectors; `embed` gives zeros for a text the vectors know nothing of. */
export interface OpenScene extends Scene, Embedded {}
