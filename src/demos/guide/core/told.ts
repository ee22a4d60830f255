import type { LabCell } from './lab-cell';
import type { Condition, Rule } from './rules';
import type { Way } from './ways';
import type { Road } from '~/lib/road';

/** What is done at a step, and what the test must have shown before. */
export interface StepTexts {
  readonly step: string;
  readonly enter: string;
}

/** One bar of a proof. */
export interface ProofRow {
  readonly name: string;
  readonly road?: Way | undefined;
  /** As it is shown: `48.1`. */
  readonly value: string;
}

/** Two or three numbers beside each other, and where they are from. */
export interface Proof {
  readonly title: string;
  /** `Mistral-7B`; empty where the source says it. */
  readonly of: string;
  /** A row of evidence, or the day of a record. */
  readonly source: string;
  /** The longest bar. */
  readonly most: number;
  readonly rows: readonly ProofRow[];
}

/** What the lab measured, for the answers it fits. */
export interface LabProof extends Proof {
  readonly road: Way;
  readonly second?: Way | undefined;
  readonly when: Condition;
}

/** A rule with what it says and what it rests on, in one language. */
export interface ToldRule extends Rule {
  readonly reason: string;
  /** Why it speaks against a road, in a few words. */
  readonly short?: string | undefined;
  /** What to try before any road. */
  readonly before?: string | undefined;
  readonly risk?: string | undefined;
  /** What to do besides, where that way is in the plan. */
  readonly do: Readonly<Partial<Record<Way, string>>>;
  /** Other texts for the step itself. */
  readonly instead: Readonly<Partial<Record<Way, StepTexts>>>;
  /** Rows of the comparison. */
  readonly matrix: readonly string[];
  readonly evidence: readonly string[];
  readonly lab: readonly LabCell[];
  readonly proof?: Proof | undefined;
}

/** A criterion of the comparison, its ratings as they are shown: `4`, `3–4`. */
interface ShownCriterion {
  readonly name: string;
  readonly ratings: Readonly<Record<Road, string>>;
}

/** All rules in one language, with the names of what they rest on. */
export interface Told {
  readonly rules: readonly ToldRule[];
  readonly labs: readonly LabProof[];
  readonly criteria: Readonly<Record<string, ShownCriterion>>;
  /** What evidence is called in passing: `E01 Ovadia et al. 2024`. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Whether what was fetched can be rules at all. */
export function isTold(value: unknown): value is Told {
  if (typeof value !== 'object' || value === null) return false;
  const { rules, labs, criteria, sources } = value as Partial<Told>;
  return (
    Array.isArray(rules) &&
    rules.length > 0 &&
    Array.isArray(labs) &&
    rules.every(({ id, when, reason }: Partial<ToldRule>) => id && Array.isArray(when) && reason) &&
    [criteria, sources].every((part) => typeof part === 'object' && part !== null)
  );
}
