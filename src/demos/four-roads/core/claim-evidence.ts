import type { Contender } from './names';
import { outcomeOf, type Counted, type Outcome } from './outcome';
import { isTuned } from './rates';
import type { LabSettings } from './settings';
import { summarise, type RoadSummary } from './summary';

/** What can be read off a run for one road: shares 0 … 1, but for the work of a change. */
export type Measure = 'right' | 'wrong' | 'old' | 'reached' | 'changed' | 'unchanged' | 'change';

/** A run, road by road. */
export interface Evidence {
  settings: LabSettings;
  of: (road: Contender) => readonly Outcome[];
  /** Questions of one group alone; none where only a record of the road is left. */
  inGroup: (road: Contender, group: 'changed' | 'unchanged') => readonly Outcome[];
  /** The share of old facts that the base knows, as a road that trains nothing measured it for this seed. */
  oldBefore: (seed: number) => number;
  value: (road: Contender, measure: Measure) => number | undefined;
}

/** The base was trained until it knew them; for runs in which no untrained road was walked. */
const ALL_OLD_FACTS = 1;

export function evidenceOf(settings: LabSettings, results: readonly Counted[]): Evidence {
  const all = results.map(outcomeOf);
  const known = new Map<Contender, Partial<Record<Measure, number>>>();
  const valuesOf = (road: Contender) => {
    const values = known.get(road) ?? valuesIn(summarise(of(road))[0]);
    known.set(road, values);
    return values;
  };
  const of = (road: Contender) => all.filter((outcome) => outcome.road === road);
  const untrained = all.filter(({ road }) => !isTuned(road));
  return {
    settings,
    of,
    inGroup: (road, group) =>
      results.filter((result) => result.road === road).flatMap((result) => part(result, group)),
    oldBefore: (seed) =>
      untrained.find((outcome) => outcome.seed === seed)?.forgetting.old ?? ALL_OLD_FACTS,
    value: (road, measure) => valuesOf(road)[measure],
  };
}

const valuesIn = (summary: RoadSummary | undefined): Partial<Record<Measure, number>> => ({
  right: summary?.mean,
  wrong: summary?.wrong,
  old: summary?.forgetting.old,
  reached: summary?.reached,
  changed: summary?.groups.changed,
  unchanged: summary?.groups.unchanged,
  change: summary?.cost.changeFlops,
});

function part(result: Counted, wanted: string): Outcome[] {
  if ('marks' in result) return [];
  const questions = result.questions.filter(({ group }) => group === wanted);
  return questions.length > 0 ? [outcomeOf({ ...result, questions })] : [];
}
