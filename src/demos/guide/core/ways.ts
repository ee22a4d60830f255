import { ROADS, type Road } from '~/lib/road';

/** A possible answer of the guide: one of the four roads, a prompt that contains the whole text, or tools beside any of them. */
export type Way = Road | 'paste' | 'tools';

export const WAYS: readonly Way[] = [
  ...ROADS.flatMap((road): Way[] => (road === 'prompt' ? [road, 'paste'] : [road])),
  'tools',
];

export const byWay = <T>(valueOf: (way: Way) => T): Record<Way, T> =>
  Object.fromEntries(WAYS.map((way) => [way, valueOf(way)])) as Record<Way, T>;

/** The road that a way belongs to, which has its ratings; the comparison has no column for tools. */
export const roadOf = (way: Way): Road | undefined =>
  way === 'tools' ? undefined : way === 'paste' ? 'prompt' : way;

/** The way and the road it belongs to: rules for prompting also apply to the prompt with the whole text. */
export const partsOf = (way: Way): readonly Way[] =>
  way === 'paste' ? ['paste', 'prompt'] : [way];
