import type { KitProps } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import type { PathResult } from './core/run';
import type { PathFields, PathSettings } from './core/settings';
import type { PathStrings } from './words/en';

/** Everything the figure shows. */
export interface PathState {
  locale: Locale;
  t: PathStrings;
  result: PathResult;
  /** Set in the page: the kernels that computed the answers. */
  live?: { backend: 'simd' | 'plain' };
}

/** The props that the page passes to the element, with its words. */
export interface PathProps extends KitProps<PathFields> {
  strings: PathStrings;
  addresses: { world: string; model: string };
}

/** The combinations numbered in article 001, and both doors of the base at once. */
export const PRESETS = {
  bare: { sources: 'trained,said' },
  search: { sources: 'retrieved,said' },
  tuned: { sources: 'trained,tuned,said' },
  rag: { sources: 'trained,retrieved,said' },
  all: { sources: 'trained,tuned,retrieved,said' },
} as const satisfies Record<string, Partial<PathSettings>>;
