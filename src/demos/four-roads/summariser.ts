import type { Counted } from './core/outcome';
import { CONTENDERS, type Contender } from './core/names';
import { summarise, type RoadSummary } from './core/summary';

/**
 * Summaries of a run in progress. Spreads take longest, so a road is summarised again only when it has a new result;
 * without new results, the same list is returned.
 */
export function summariser(): (results: readonly Counted[]) => readonly RoadSummary[] {
  const known = new Map<Contender, RoadSummary>();
  let counted = 0;
  let all: RoadSummary[] = [];
  return (results) => {
    if (results.length === counted) return all;
    counted = results.length;
    all = CONTENDERS.flatMap((road) => {
      const own = results.filter((result) => result.road === road);
      const before = known.get(road);
      const now = before?.seeds.length === own.length ? before : summarise(own)[0];
      if (now) known.set(road, now);
      return now ?? [];
    });
    return all;
  };
}
