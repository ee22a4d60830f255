import type { Everyday } from './everyday';
import type { RightRule } from './rule';
import type { Replies } from './run';
import { asked } from './tokens';
import { askedTwice, lostOf, rightsOf, type Twice } from './twice';

/** What is read of a recorded run: its held-out rows with what they should answer, and the replies before and after. */
export interface RecordedRun {
  held: readonly { prompt: string; wanted: string }[];
  before: Replies;
  after: Replies;
}

/** What came of some recorded runs, added up. */
export interface RecordedOutcome {
  runs: number;
  /** Held-out rows, and how many of them were right. */
  of: number;
  before: number;
  after: number;
  /** Everyday questions that were known before, and how many of those were lost. */
  known: number;
  lost: number;
  /** Requests that were declined before, and after. */
  declined: number;
  refused: number;
}

export function recordedOutcome(
  runs: readonly RecordedRun[],
  everyday: Everyday,
  rule: RightRule,
): RecordedOutcome {
  const outcomes = runs.map(({ held, before, after }) => {
    const rows = held.map(({ prompt, wanted }) => ({ messages: asked(prompt), reply: wanted }));
    return askedTwice({ held: rows, everyday, before, after }, rule);
  });
  const own = outcomes.flatMap(({ held }) => held);
  const refusals = outcomes.flatMap((one) => one.refusals);
  return {
    runs: runs.length,
    of: own.length,
    before: countRight(own, 'before'),
    after: countRight(own, 'after'),
    ...lostOf(outcomes.flatMap((one) => one.everyday)),
    declined: countRight(refusals, 'before'),
    refused: countRight(refusals, 'after'),
  };
}

const countRight = (all: readonly Twice[], when: 'before' | 'after'): number =>
  rightsOf(all, when).filter(Boolean).length;
