import type { Source } from './settings';

/**
 * The origin of an answer: the one source without which it changes; `several` if each of several sources is needed;
 * `either` if more than one states it and it changes only without all of them; `none` if no source states it and it
 * survives the removal of any.
 */
export type Path = Source | 'several' | 'either' | 'none';

export interface Verdict {
  path: Path;
  /** Sources whose removal changes the answer: each alone, or, for `either`, all together. */
  carried: Source[];
}

/**
 * Derives the path of an answer from the answers given without each active source.
 *
 * @param answer the answer with all of them
 * @param without the answer when one source is removed
 * @param tellers active sources that state this very answer
 * @param withoutTellers the answer when all of those are removed
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
