/** One of the four ways to adapt a language model to a task. */
export type Road = 'prompt' | 'rag' | 'finetune' | 'scratch';

/** The roads in the order of every table, which also breaks ties. */
export const ROADS: readonly Road[] = ['prompt', 'rag', 'finetune', 'scratch'];

export const byRoad = <T>(valueOf: (road: Road) => T): Record<Road, T> =>
  Object.fromEntries(ROADS.map((road) => [road, valueOf(road)])) as Record<Road, T>;
