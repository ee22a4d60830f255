import { ROADS, type Road } from '~/lib/road';

/** What the guide answers with: one of the four roads, or a prompt that holds the whole text. */
export type Way = Road | 'paste';

/** In the order of the roads; the prompt with the whole text stands beside prompting. */
export const WAYS: readonly Way[] = ROADS.flatMap((road): Way[] =>
  road === 'prompt' ? [road, 'paste'] : [road],
);

export const byWay = <T>(valueOf: (way: Way) => T): Record<Way, T> =>
  Object.fromEntries(WAYS.map((way) => [way, valueOf(way)])) as Record<Way, T>;

/** The road that a way is a kind of: its colour, its mark, its ratings. */
export const roadOf = (way: Way): Road => (way === 'paste' ? 'prompt' : way);

/** The prompt that holds the whole text is a prompt too: what speaks for one speaks for it, and what is done for one is done. */
export const partsOf = (way: Way): readonly Way[] =>
  way === 'paste' ? ['paste', 'prompt'] : [way];
