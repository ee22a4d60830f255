import type { Method } from '../retrieval/methods';
import type { ChunkOptions } from '../text/chunk';
import type { Role } from './handbook';

/** What the reader can turn, as the form, the URL and a recorded run name it. */
export interface RetrieverSettings {
  method: Method;
  /** A second method to set beside the first; empty for none. */
  compare: Method | '';
  k: number;
  k1: number;
  b: number;
  dimensions: number;
  variety: number;
  chunking: ChunkOptions['by'];
  /** Tokens a chunk, and tokens two neighbours share, under `size`. */
  size: number;
  overlap: number;
  /** Who asks: passages above this role are left out before ranking. */
  role: Role;
  /** Only passages dated up to this day; empty for all. */
  asOf: string;
  /** Switches that break it. */
  outdated: boolean;
  poisoned: boolean;
  forbidden: boolean;
  missing: boolean;
  /** Tokens the assembled prompt may have. */
  budget: number;
}

export const RETRIEVER_DEFAULTS: RetrieverSettings = {
  method: 'bm25',
  compare: '',
  k: 4,
  k1: 1.2,
  b: 0.75,
  dimensions: 24,
  variety: 0,
  chunking: 'paragraph',
  size: 40,
  overlap: 10,
  role: 'public',
  asOf: '',
  outdated: false,
  poisoned: false,
  forbidden: false,
  missing: false,
  budget: 400,
};
