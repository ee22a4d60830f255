import type { Contender } from '../names';

/** The roads that lead to a model whose weights stay as they came, by the names the lab has for them. */
export const REAL_ROADS = [
  'base', // the question alone
  'rule', // how to answer, and what to say if it does not know
  'words', // that, and passages found by their words
  'rag', // that, and passages that name the town, ranked as the lab does by default
  'examples', // that, and the nearest solved questions
] as const satisfies readonly Contender[];
export type RealRoad = (typeof REAL_ROADS)[number];
