import { ABOUT, ahead, CLAIM_TESTS, type ClaimTest } from './claim-tests';
import type { RoadName, TaskName } from './names';
import { valuesOf, outcomeOf, type Counted, type Mark, type Outcome } from './outcome';
import { spreadOf } from './spread';
import { compare, summarise, type RoadSummary } from './summary';

/** What a run says to a claim. */
export interface ClaimFinding {
  claim: string;
  kind: ClaimTest['kind'];
  verdict: 'supported' | 'against' | 'untested';
  /** Why it is untested: a road was not run, the figures are too close to tell, there was nothing to see. */
  reason?: 'roads' | 'spread' | 'nothing';
  /** What was looked at, 0 … 1. */
  figures: { road: RoadName; measure: Measure; value: number }[];
}

export type Measure = 'right' | 'wrong' | 'old' | 'reached' | 'changed' | 'unchanged';

/** What a run says to each claim its task touches, in the order of the claims. */
export function claimFindings(task: TaskName, results: readonly Counted[]): ClaimFinding[] {
  const seen = evidenceOf(results);
  return Object.entries(CLAIM_TESTS[task]).map(([claim, test]) => ({
    claim,
    ...findingIn(seen, test),
  }));
}

type Finding = Omit<ClaimFinding, 'claim'>;

/** Decides one test by a run's figures. */
export const findingOf = (test: ClaimTest, results: readonly Counted[]): Finding =>
  findingIn(evidenceOf(results), test);

/** A run, road by road. */
interface Evidence {
  outcomes: (road: RoadName) => Outcome[];
  value: (road: RoadName, measure: Measure) => number | undefined;
}

function evidenceOf(results: readonly Counted[]): Evidence {
  const all = results.map(outcomeOf);
  const summaries = new Map(summarise(all).map((summary) => [summary.road, valuesIn(summary)]));
  return {
    outcomes: (road) => all.filter((outcome) => outcome.road === road),
    value: (road, measure) => summaries.get(road)?.[measure],
  };
}

const valuesIn = (summary: RoadSummary): Record<Measure, number | undefined> => ({
  right: summary.mean,
  wrong: summary.wrong,
  old: summary.forgetting.old,
  reached: summary.reached,
  changed: summary.groups.changed,
  unchanged: summary.groups.unchanged,
});

function findingIn(seen: Evidence, test: ClaimTest): Finding {
  const { kind } = test;
  const roads = roadsOf(test);
  const figures = roads.flatMap((road) =>
    MEASURES[kind].flatMap((measure) => {
      const value = seen.value(road, measure);
      return value === undefined ? [] : [{ road, measure, value }];
    }),
  );
  const missing = roads.some((road) => seen.outcomes(road).length === 0);
  if (missing) return { kind, verdict: 'untested', reason: 'roads', figures };
  return { kind, ...decided(test, seen), figures };
}

function roadsOf(test: ClaimTest): readonly RoadName[] {
  if (test.kind === 'order') return test.groups.flat();
  return 'of' in test ? [test.road, ...test.of] : [test.road];
}

const MEASURES: Record<ClaimTest['kind'], readonly Measure[]> = {
  ahead: ['right'],
  level: ['right'],
  order: ['right'],
  reaches: ['right'],
  'seldom-wrong': ['wrong'],
  'more-wrong': ['wrong'],
  forgets: ['old'],
  bounded: ['right', 'reached'],
  'keeps-up': ['changed', 'unchanged'],
};

type Decision = Pick<ClaimFinding, 'verdict' | 'reason'>;
const SUPPORTED: Decision = { verdict: 'supported' };
const AGAINST: Decision = { verdict: 'against' };
const TOO_CLOSE: Decision = { verdict: 'untested', reason: 'spread' };
const NOTHING: Decision = { verdict: 'untested', reason: 'nothing' };

function decided(test: ClaimTest, seen: Evidence): Decision {
  const of = seen.outcomes;
  const difference = (one: RoadName, other: RoadName, mark?: Mark) =>
    compare(of(one), of(other), mark);
  switch (test.kind) {
    case 'ahead':
      return all(test.of.map((other) => above(difference(test.road, other), test.by)));
    case 'level':
      return level(difference(test.road, test.of[0]), test.within);
    case 'order':
      return all(orderTests(test.groups).map((pair) => decided(pair, seen)));
    case 'reaches':
      return above(spreadIn(of(test.road), '1'), test.least);
    case 'seldom-wrong':
      return turned(above(spreadIn(of(test.road), '0'), test.most));
    case 'more-wrong':
      return above(difference(test.road, test.of[0], '0'), 0);
    case 'forgets':
      return forgets(of(test.road), test.by);
    case 'bounded':
      return bounded(test, seen);
    case 'keeps-up':
      return keepsUp(test, seen);
  }
}

/** Against as soon as one is; supported if all are. */
function all(decisions: readonly Decision[]): Decision {
  const of = (verdict: Decision['verdict']) => decisions.find((each) => each.verdict === verdict);
  return of('against') ?? of('untested') ?? SUPPORTED;
}

/** Groups in their order: each road of a later group ahead; between the first and the last, roads of one group level. */
function orderTests(groups: readonly (readonly RoadName[])[]): ClaimTest[] {
  return groups.flatMap((group, i) => {
    const before = groups.slice(0, i).flat();
    const climbs = before.length === 0 ? [] : group.map((road) => ahead(road, before));
    return i === 0 || i === groups.length - 1 ? climbs : [...climbs, ...levelTests(group)];
  });
}

const levelTests = ([road, ...rest]: readonly RoadName[]): ClaimTest[] =>
  rest.map((other) => ({ kind: 'level', road: road!, of: [other], within: ABOUT }));

type Spread = { low: number; high: number } | undefined;

/** Whether a value lies above a bound, its whole interval with it. */
function above(spread: Spread, bound: number): Decision {
  if (!spread) return NOTHING;
  return spread.low > bound ? SUPPORTED : spread.high <= bound ? AGAINST : TOO_CLOSE;
}

const turned = (decision: Decision): Decision =>
  decision === SUPPORTED ? AGAINST : decision === AGAINST ? SUPPORTED : decision;

function level(spread: Spread, within: number): Decision {
  if (!spread) return NOTHING;
  if (spread.low >= -within && spread.high <= within) return SUPPORTED;
  return spread.low > within || spread.high < -within ? AGAINST : TOO_CLOSE;
}

const spreadIn = (outcomes: readonly Outcome[], mark: Mark): Spread =>
  spreadOf(outcomes.map((outcome) => valuesOf(mark, outcome)));

/** The base model has all old facts; a seed in which tuning kept them speaks against. */
function forgets(outcomes: readonly Outcome[], by: number): Decision {
  const lost = outcomes.map(({ forgetting }) => 1 - forgetting.old > by);
  return lost.every(Boolean) ? SUPPORTED : lost.some(Boolean) ? TOO_CLOSE : AGAINST;
}

function bounded({ road, within }: ClaimTest & { kind: 'bounded' }, seen: Evidence): Decision {
  const right = seen.value(road, 'right');
  const reached = seen.value(road, 'reached');
  if (right === undefined || reached === undefined || reached > 1 - within) return NOTHING;
  return right <= reached + within ? SUPPORTED : AGAINST;
}

/** Where next to nothing was answered before the change, there is nothing to keep up. */
function keepsUp({ road, within }: ClaimTest & { kind: 'keeps-up' }, seen: Evidence): Decision {
  const changed = seen.value(road, 'changed');
  const unchanged = seen.value(road, 'unchanged');
  if (changed === undefined || unchanged === undefined || unchanged < within) return NOTHING;
  return unchanged - changed <= within ? SUPPORTED : AGAINST;
}
