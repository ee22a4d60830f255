import { byRoad, ROADS, type Road } from '../../road';
import { heftOf, holds, speaksAgainst, speaksFor, type Answers, type Rule } from './rules';
import { orderOf, tallyOf, takenBy, type Tally } from './tally';

/** How one road fares, with the rules behind it, the weightiest first. */
export interface Standing<R extends Rule> {
  readonly road: Road;
  /** Sum of the points. */
  readonly score: number;
  readonly state: 'in' | 'out' | 'excluded';
  readonly pro: readonly R[];
  readonly con: readonly R[];
}

export interface Plan<R extends Rule> {
  /** The roads to take, in this order: never empty. */
  readonly steps: readonly Standing<R>[];
  /** The roads not taken, the nearest to it first. */
  readonly left: readonly Standing<R>[];
  /** Every rule that holds, those without points too. */
  readonly rules: readonly R[];
}

/**
 * The plan for a set of answers. Rules that hold add their points; a road with three or more is in, and so is
 * one that a rule requires, unless a rule excludes it. Where nothing else is in, prompting is: it can always be
 * tried.
 */
export function planFor<R extends Rule>(rules: readonly R[], answers: Answers): Plan<R> {
  const holding = rules.filter((rule) => holds(rule, answers));
  const tally = tallyOf(holding);
  const taken = orderOf(takenBy(tally), holding);
  const standings = byRoad((road) => standingOf(road, holding, tally[road], taken.includes(road)));
  return {
    steps: taken.map((road) => standings[road]),
    left: ROADS.filter((road) => !taken.includes(road))
      .map((road) => standings[road])
      .sort(nearestFirst),
    rules: holding,
  };
}

const nearestFirst = (a: Standing<Rule>, b: Standing<Rule>): number =>
  Number(a.state === 'excluded') - Number(b.state === 'excluded') || b.score - a.score;

function standingOf<R extends Rule>(
  road: Road,
  rules: readonly R[],
  { score, excluded }: Tally,
  taken: boolean,
): Standing<R> {
  const heaviest = (a: R, b: R) => heftOf(b.roads[road]) - heftOf(a.roads[road]);
  return {
    road,
    score,
    state: taken ? 'in' : excluded ? 'excluded' : 'out',
    pro: rules.filter(({ roads }) => speaksFor(roads[road])).sort(heaviest),
    con: rules.filter(({ roads }) => speaksAgainst(roads[road])).sort(heaviest),
  };
}

/** The roads of a plan, in order. */
export const roadsOf = ({ steps }: Plan<Rule>): Road[] => steps.map(({ road }) => road);
