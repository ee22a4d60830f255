import {
  CLAIM_TESTS,
  type ClaimTest,
  type Evidence,
  evidenceOf,
  type Measure,
} from './claim-tests';
import { claimOutcome, type ClaimOutcome } from './claim-verdicts';
import type { Contender } from './names';
import type { Counted } from './outcome';
import type { LabSettings } from './settings';

/** The outcome of a claim in a run. */
export interface ClaimFinding extends ClaimOutcome {
  claim: string;
  kind: ClaimTest['kind'];
  /** The figures behind the outcome. */
  figures: { road: Contender; measure: Measure; value: number }[];
}

/** Yields the findings of a run in the order of the task's claims; a generator, since each takes a while to compute. */
export function* claimFindings(
  settings: LabSettings,
  results: readonly Counted[],
): Generator<ClaimFinding> {
  const seen = evidenceOf(settings, results);
  for (const [claim, test] of Object.entries(CLAIM_TESTS[settings.task]))
    yield { claim, ...findingIn(seen, test) };
}

type Finding = Omit<ClaimFinding, 'claim'>;

/** Decides one test from a run's figures. */
export const findingOf = (
  test: ClaimTest,
  settings: LabSettings,
  results: readonly Counted[],
): Finding => findingIn(evidenceOf(settings, results), test);

function findingIn(seen: Evidence, test: ClaimTest): Finding {
  const { kind } = test;
  const roads = roadsOf(test);
  const looked = kind === 'forgets' ? (['base', ...roads] as const) : roads;
  const figures = looked.flatMap((road) =>
    MEASURES[kind].flatMap((measure) => {
      const value = seen.value(road, measure);
      return value === undefined ? [] : [{ road, measure, value }];
    }),
  );
  const missing = roads.some((road) => seen.of(road).length === 0);
  if (missing) return { kind, verdict: 'untested', reason: 'roads', figures };
  return { kind, ...claimOutcome(test, seen), figures };
}

function roadsOf(test: ClaimTest): readonly Contender[] {
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
  'changes-cheaply': ['changed', 'change'],
};
