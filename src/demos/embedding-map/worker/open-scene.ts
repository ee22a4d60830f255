import type { Scene } from '../core/scene';
import type { Embedded } from './vectors';

/** Points and their vectors; `embed` returns zeros for a text of unknown words. */
export interface OpenScene extends Scene, Embedded {}
