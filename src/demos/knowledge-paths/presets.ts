import type { PathSettings } from './core/settings';

/** The combinations that article 001 numbers, and both doors of the base at once. */
export const PRESETS = {
  bare: { sources: 'trained,said' },
  search: { sources: 'retrieved,said' },
  tuned: { sources: 'trained,tuned,said' },
  rag: { sources: 'trained,retrieved,said' },
  all: { sources: 'trained,tuned,retrieved,said' },
} as const satisfies Record<string, Partial<PathSettings>>;
