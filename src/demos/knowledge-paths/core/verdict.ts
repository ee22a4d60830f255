import type { Source } from './settings';

/**
 * The way an answer came: the one source without which it is another; `several` if each of several is needed;
 * `either` if more than one tells it and it changes only without all of them; `none` if no source told it
 * and it stays, whatever is taken away.
 */
export type Path = Source | 'several' | 'either' | 'none';

export interface Verdict {
  path: Path;
  /** Sources without which the answer changes: alone, or for `either` together. */
  carried: Source[];
}

/**
 * Reads the way of an answer off the answers that are given without each source that is on.
 *
 * @param answer with all of them
 * @param without the answer when one source is taken away
 * @param tellers sources that are on and tell this very answer
 * @param withoutTellers the answer when all of those are taken away
 */
export function verdictOf(
  answer: string,
  without: Partial<Record<Source, string>>,
  tellers: readonly Source[],
  withoutTellers: string,
): Verdict {
  const carried = (Object.keys(without) as Source[]).filter((source) => without[source] !== answer);
  if (carried.length === 1) return { path: carried[0]!, carried };
  if (carried.length > 1) return { path: 'several', carried };
  if (tellers.length > 1 && withoutTellers !== answer)
    return { path: 'either', carried: [...tellers] };
  return { path: 'none', carried: [] };
}
