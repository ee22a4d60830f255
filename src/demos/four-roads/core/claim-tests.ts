import { spreadOf } from '~/lib/evaluation/spread';
import type { Contender, TaskName } from './names';
import { type Counted, type Mark, type Outcome, outcomeOf, valuesOf } from './outcome';
import { isTuned } from './rates';
import type { LabSettings } from './settings';
import { compare, type RoadSummary, summarise } from './summary';

/**
 * A test by which a run decides a claim of the articles. It uses only the run's own figures, so the same claim may come
 * out differently with other settings.
 */
export type ClaimTest =
  /** A road is right more often than each of the others, by more than `by`. */
  | { kind: 'ahead'; road: Contender; of: readonly Contender[]; by: number }
  /** The shares of two roads differ by at most `within`. */
  | { kind: 'level'; road: Contender; of: readonly [Contender]; within: number }
  /**
   * Roads from the least often right to the most often right. Roads within a middle group must be level; those of the
   * first and last groups need only be behind or ahead.
   */
  | { kind: 'order'; groups: readonly (readonly Contender[])[] }
  /** A road is right at least this often; if `taught` is set, after being taught at most that many texts. */
  | { kind: 'reaches'; road: Contender; least: number; taught?: number }
  /** A road is wrong (neither right nor `unknown`) at most this often. */
  | { kind: 'seldom-wrong'; road: Contender; most: number }
  /** A road is wrong more often than another. */
  | { kind: 'more-wrong'; road: Contender; of: readonly [Contender] }
  /** Tuning loses more than `by` of the old facts that the base knows, in every seed. */
  | { kind: 'forgets'; road: Contender; by: number }
  /** Answers are right at most `within` more often than retrieval finds the fact, on a run where it often does not. */
  | { kind: 'bounded'; road: Contender; within: number }
  /** Changed facts are answered right about as often as unchanged ones. */
  | { kind: 'keeps-up'; road: Contender; within: number }
  /** A change costs a road no more work than each of the others, and changed facts are answered about as well. */
  | { kind: 'changes-cheaply'; road: Contender; of: readonly Contender[]; within: number };

const ARTICLE_ROADS = ['prompt', 'rag', 'finetune', 'scratch'] as const;
/** Thresholds for "far better" and "about", as shares. */
const FAR = 0.1;
export const ABOUT = 0.1;
/** Upper limit for "very unlikely" and "almost never", as a share. */
const SELDOM = 0.05;
/** Upper limit for "very little data", in examples. */
const FEW_EXAMPLES = 30;

const others = (road: Contender): Contender[] => ARTICLE_ROADS.filter((other) => other !== road);
const highest = (road: Contender): ClaimTest => ({
  ...{ kind: 'ahead', road, of: others(road), by: 0 },
});
const ahead = (road: Contender, of: Contender[], by = 0): ClaimTest => ({
  ...{ kind: 'ahead', road, of, by },
});

/** The claims that each task tests, by their ids in content/claims. */
export const CLAIM_TESTS: Record<TaskName, Readonly<Record<string, ClaimTest>>> = {
  facts: {
    '000-06': { kind: 'order', groups: [['prompt'], ['rag', 'finetune', 'scratch']] },
    '000-07': ahead('rag', ['prompt'], FAR),
    '000-08': { kind: 'seldom-wrong', road: 'rag', most: SELDOM },
    '000-10': { kind: 'level', road: 'finetune', of: ['rag'], within: ABOUT },
    '000-11': { kind: 'seldom-wrong', road: 'scratch', most: SELDOM },
    '000-12': highest('scratch'),
    '000-33': { kind: 'order', groups: [['prompt'], ['rag', 'finetune'], ['scratch']] },
    '001-42': ahead('rag', ['base'], FAR),
    '001-47': { kind: 'bounded', road: 'rag', within: ABOUT },
    '002-12': ahead('rag', ['base']),
    '002-24': { kind: 'forgets', road: 'finetune', by: 0.05 },
    '003-15': ahead('finetune', ['rag']),
  },
  behaviour: {
    '000-12': highest('scratch'),
    '001-15': ahead('finetune', ['prompt', 'examples']),
    '001-17': { kind: 'reaches', road: 'finetune', least: 0.9 },
    '002-27': ahead('prompt', ['base'], FAR),
    '002-35': ahead('finetune', ['prompt', 'rule', 'examples', 'rag']),
    '003-22': ahead('finetune', ['rag', 'examples']),
  },
  change: {
    '000-28': { kind: 'changes-cheaply', road: 'rag', of: others('rag'), within: ABOUT },
    '001-34': { kind: 'keeps-up', road: 'rag', within: ABOUT },
    '001-42': ahead('rag', ['base'], FAR),
    '002-24': { kind: 'forgets', road: 'finetune', by: 0.05 },
  },
  poison: {
    '000-08': { kind: 'seldom-wrong', road: 'rag', most: SELDOM },
    '001-36': { kind: 'more-wrong', road: 'rag', of: ['finetune'] },
  },
  both: {
    '000-12': highest('scratch'),
    '002-33': ahead('both', ['prompt', 'rag', 'finetune']),
  },
  routing: {
    '000-12': ahead('scratch', ['prompt', 'finetune']),
    '001-15': ahead('finetune', ['prompt', 'examples']),
    '001-17': { kind: 'reaches', road: 'finetune', least: 0.9 },
    '002-27': ahead('prompt', ['base'], FAR),
  },
  drift: {
    '001-42': ahead('rag', ['base'], FAR),
    '002-24': { kind: 'forgets', road: 'finetune', by: 0.05 },
    '003-15': ahead('finetune', ['rag']),
  },
  own: {
    '000-07': ahead('rag', ['prompt'], FAR),
    '000-21': { kind: 'reaches', road: 'finetune', least: 0.8, taught: FEW_EXAMPLES },
    '001-42': ahead('rag', ['base'], FAR),
    '003-15': ahead('finetune', ['rag']),
  },
};

/** The range in which a share, or a difference of two shares, may lie. */
export interface Bounds {
  low: number;
  high: number;
  /** Number of answers behind it, all seeds together. */
  answers: number;
}

/** Squared 97.5 % quantile of the normal distribution. */
const Z2 = 1.96 ** 2;

/**
 * Bounds of the share of answers with a mark. If all answers are alike, a bootstrap sees no spread, so the bounds are
 * those of Wilson's interval (1927), which leaves z² / (n + z²) for n answers.
 */
export function shareBounds(outcomes: readonly Outcome[], mark: Mark): Bounds | undefined {
  const values = outcomes.map((outcome) => valuesOf(mark, outcome));
  const answers = values.flat().length;
  if (answers === 0) return undefined;
  const { low, high } = spreadOf(values);
  if (low < high) return { low, high, answers };
  const unseen = Z2 / (answers + Z2);
  return { low: Math.max(0, low - unseen), high: Math.min(1, high + unseen), answers };
}

/**
 * Bounds of one road's share minus another's, paired by seed and question. If all differences are alike, the bounds are
 * widened: one unlike answer may move the difference by 1 from 0, and by 2 from either end.
 */
export function differenceBounds(
  first: readonly Outcome[],
  second: readonly Outcome[],
  mark: Mark = '1',
): Bounds | undefined {
  const difference = compare(first, second, mark);
  if (!difference) return undefined;
  const { low, high, seeds } = difference;
  const answers = seeds * first[0]!.marks.length;
  if (low < high) return { low, high, answers };
  const unseen = ((1 + Math.abs(low)) * Z2) / (answers + Z2);
  return { low: Math.max(-1, low - unseen), high: Math.min(1, high + unseen), answers };
}

/** Measures of a run for one road: shares 0 … 1, except `change`, which is the work of a change. */
export type Measure = 'right' | 'wrong' | 'old' | 'reached' | 'changed' | 'unchanged' | 'change';

/** The figures of a run, road by road. */
export interface Evidence {
  settings: LabSettings;
  of: (road: Contender) => readonly Outcome[];
  /** Outcomes for the questions of one group; empty if only a record of the road is left. */
  inGroup: (road: Contender, group: 'changed' | 'unchanged') => readonly Outcome[];
  /** Share of old facts that the base knows for this seed, measured on a road that trains nothing. */
  oldBefore: (seed: number) => number;
  value: (road: Contender, measure: Measure) => number | undefined;
}

/** The base was trained until it knew all of them; used for runs without an untrained road. */
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
