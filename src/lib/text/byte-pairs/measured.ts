import type { Compared } from './fertility';

/** What was learnt from before measuring: nothing, part of the handbook, or a text of the reader's own. */
export const MEASURED = ['none', 'en', 'zh', 'both', 'own'] as const;
export type Measured = (typeof MEASURED)[number];
export type Comparison = Partial<Record<Measured, Compared>>;
