import { type Contender } from '../names';

/** Roads for a model whose weights stay unchanged, by their names in the lab. */
export const REAL_ROADS = [
  'base', // the question alone
  'rule', // instructions for the answer, and for saying that it does not know
  'prompt', // the same, and every fact
  'words', // the same, and passages found by keyword search
  'rag', // the same, and passages that name the town, ranked as the lab does by default
  'examples', // the same, and the nearest solved questions
] as const satisfies readonly Contender[];

export type RealRoad = (typeof REAL_ROADS)[number];
