import {
  ABOUT,
  type Bounds,
  type ClaimTest,
  differenceBounds,
  type Evidence,
  shareBounds,
} from './claim-tests';
import type { Contender } from './names';
import { shareOf, type Mark, type Outcome } from './outcome';
import type { LabSettings } from './settings';

export interface ClaimOutcome {
  verdict: 'supported' | 'against' | 'untested';
  /**
   * Why it is untested: a road was not run, the difference is within its spread, there were too few questions, a rival
   * is already right throughout, the road was taught more than the claim covers, or there was nothing to compare.
   */
  reason?: 'roads' | 'spread' | 'few' | 'ceiling' | 'taught' | 'nothing';
}

const SUPPORTED: ClaimOutcome = { verdict: 'supported' };
const AGAINST: ClaimOutcome = { verdict: 'against' };
const untested = (reason: ClaimOutcome['reason']): ClaimOutcome => ({
  verdict: 'untested',
  reason,
});

/** Nothing is decided below this number of answers, all seeds together. */
const LEAST_ANSWERS = 20;
/** If a rival's share reaches this, being ahead of it is out of reach. */
const CEILING = 0.98;
/** The lab teaches every fact this many times: as a sentence, and as a question with its answer. */
const WORDINGS = 2;

/** The outcome of a test, given that all its roads were run. */
export function claimOutcome(test: ClaimTest, seen: Evidence): ClaimOutcome {
  switch (test.kind) {
    case 'ahead':
      return all(test.of.map((other) => aheadOf(seen, test.road, other, test.by)));
    case 'level':
      return levelWith(seen, test.road, test.of[0], test.within);
    case 'order':
      return all(orderTests(test.groups).map((pair) => claimOutcome(pair, seen)));
    case 'reaches':
      return reaches(test, seen);
    case 'seldom-wrong':
      return turned(above(shareBounds(seen.of(test.road), '0'), test.most));
    case 'more-wrong':
      return aheadOf(seen, test.road, test.of[0], 0, '0');
    case 'forgets':
      return forgets(test, seen);
    case 'bounded':
      return bounded(test, seen);
    case 'keeps-up':
      return keepsUp(test, seen);
    case 'changes-cheaply':
      return all(test.of.map((other) => cheaper(test, other, seen)));
  }
}

/** Contradicted if any verdict is; supported if all are. */
function all(verdicts: readonly ClaimOutcome[]): ClaimOutcome {
  const of = (wanted: ClaimOutcome['verdict']) =>
    verdicts.find(({ verdict }) => verdict === wanted);
  return of('against') ?? of('untested') ?? SUPPORTED;
}

/** Tests that a value is above a limit, its whole interval included. */
function above(bounds: Bounds | undefined, limit: number): ClaimOutcome {
  return judged(
    bounds,
    ({ low }) => low > limit,
    ({ high }) => high < limit,
  );
}

function judged(
  bounds: Bounds | undefined,
  supports: (bounds: Bounds) => boolean,
  refutes: (bounds: Bounds) => boolean,
): ClaimOutcome {
  if (!bounds) return untested('nothing');
  if (bounds.answers < LEAST_ANSWERS) return untested('few');
  return supports(bounds) ? SUPPORTED : refutes(bounds) ? AGAINST : untested('spread');
}

const turned = (given: ClaimOutcome): ClaimOutcome =>
  given === SUPPORTED ? AGAINST : given === AGAINST ? SUPPORTED : given;

function aheadOf(
  { of }: Evidence,
  road: Contender,
  other: Contender,
  by: number,
  mark: Mark = '1',
): ClaimOutcome {
  const [own, rival] = [of(road), of(other)];
  if (share(rival, mark) + by > CEILING) return untested('ceiling');
  if (share(own, mark) + share(rival, mark) === 0) return untested('spread');
  return above(differenceBounds(own, rival, mark), by);
}

/** Untested if both roads are never right, since nothing could tell them apart. */
function levelWith(
  { of }: Evidence,
  road: Contender,
  other: Contender,
  within: number,
): ClaimOutcome {
  const [own, rival] = [of(road), of(other)];
  if (share(own, '1') + share(rival, '1') === 0) return untested('spread');
  return withinBand(differenceBounds(own, rival), within);
}

const withinBand = (bounds: Bounds | undefined, within: number): ClaimOutcome =>
  judged(
    bounds,
    ({ low, high }) => low >= -within && high <= within,
    ({ low, high }) => low > within || high < -within,
  );

/** Share of all answers that have the mark, 0 … 1. */
const share = (outcomes: readonly Outcome[], mark: Mark): number =>
  shareOf(mark, outcomes.map(({ marks }) => marks).join(''));

/** The pairwise tests of an order: each road of a later group is ahead, and roads within a middle group are level. */
function orderTests(groups: readonly (readonly Contender[])[]): ClaimTest[] {
  return groups.flatMap((group, i) => {
    const before = groups.slice(0, i).flat();
    const climbs = before.length === 0 ? [] : group.map((road) => climb(road, before));
    return i === 0 || i === groups.length - 1 ? climbs : [...climbs, ...levelTests(group)];
  });
}

const climb = (road: Contender, of: readonly Contender[]): ClaimTest => ({
  ...{ kind: 'ahead', road, of, by: 0 },
});

const levelTests = ([road, ...rest]: readonly Contender[]): ClaimTest[] =>
  rest.map((other) => ({ kind: 'level', road: road!, of: [other], within: ABOUT }));

function reaches({ road, least, taught }: ClaimTest & { kind: 'reaches' }, seen: Evidence) {
  const outcomes = seen.of(road);
  if (taught !== undefined && textsTaught(seen.settings, outcomes) > taught)
    return untested('taught');
  return above(shareBounds(outcomes, '1'), least);
}

/** Number of texts taught, for a task that asks for every fact once. */
function textsTaught({ teach }: LabSettings, [first]: readonly Outcome[]): number {
  const facts = first?.marks.length ?? 0;
  return facts * WORDINGS * (teach === 'mixed' ? 2 : 1);
}

/** Contradicted by any seed in which tuning kept what the base knew. */
function forgets({ road, by }: ClaimTest & { kind: 'forgets' }, seen: Evidence): ClaimOutcome {
  const lost = seen
    .of(road)
    .map(({ seed, forgetting }) => seen.oldBefore(seed) - forgetting.old > by);
  return lost.every(Boolean) ? SUPPORTED : lost.some(Boolean) ? untested('spread') : AGAINST;
}

function bounded({ road, within }: ClaimTest & { kind: 'bounded' }, seen: Evidence): ClaimOutcome {
  const reached = seen.value(road, 'reached');
  if (reached === undefined || reached > 1 - within) return untested('nothing');
  return turned(above(shareBounds(seen.of(road), '1'), reached + within));
}

/** Untested if almost nothing is answered right about unchanged facts, since there is nothing to compare with. */
function keepsUp({ road, within }: ClaimTest & { kind: 'keeps-up' }, seen: Evidence): ClaimOutcome {
  const unchanged = seen.inGroup(road, 'unchanged');
  if (share(unchanged, '1') < within) return untested('nothing');
  return notBehind(differenceBounds(seen.inGroup(road, 'changed'), unchanged), within);
}

const notBehind = (bounds: Bounds | undefined, within: number): ClaimOutcome =>
  judged(
    bounds,
    ({ low }) => low >= -within,
    ({ high }) => high < -within,
  );

function cheaper(
  { road, within }: ClaimTest & { kind: 'changes-cheaply' },
  other: Contender,
  { inGroup, value }: Evidence,
): ClaimOutcome {
  const own = inGroup(road, 'changed');
  if (share(own, '1') < within) return untested('nothing');
  if (value(road, 'change')! > value(other, 'change')!) return AGAINST;
  return notBehind(differenceBounds(own, inGroup(other, 'changed')), within);
}
