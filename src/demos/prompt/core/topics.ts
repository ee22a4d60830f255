import { RELATIONS } from '~/lib/world';

/** Topics are relations, numbered from 0. */
export const TOPICS = RELATIONS.length;
export const ALL_TOPICS: readonly number[] = RELATIONS.map((_, topic) => topic);
