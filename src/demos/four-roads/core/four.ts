import { CONTENDERS, type Contender } from './names';

/** The four roads of the plate, the first of each family. The reader bets on one of them. */
export const FOUR = ['prompt', 'rag', 'finetune', 'scratch'] as const satisfies Contender[];
export type Four = (typeof FOUR)[number];

export const isOfFour = (road: string | undefined): road is Four =>
  FOUR.some((each) => each === road);

/** The roads other than the four, in their usual order. */
export const besides = (roads: readonly Contender[]): Contender[] =>
  CONTENDERS.filter((road) => roads.includes(road) && !isOfFour(road));
