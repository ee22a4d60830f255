import type { Road } from '../../road';
import type { LabCell } from './lab-cell';
import type { Rule } from './rules';

/** What is done at a step, and what the test must have shown before. */
export interface StepTexts {
  readonly step: string;
  readonly enter: string;
}

/** A rule with what it says and what it rests on, in one language. */
export interface ToldRule extends Rule {
  readonly reason: string;
  readonly risk?: string | undefined;
  /** What to do besides, where that road is in the plan. */
  readonly do: Readonly<Partial<Record<Road, string>>>;
  /** Other texts for the step itself. */
  readonly instead: Readonly<Partial<Record<Road, StepTexts>>>;
  /** Rows of the comparison. */
  readonly matrix: readonly string[];
  readonly evidence: readonly string[];
  readonly lab: readonly LabCell[];
}

/** A criterion of the comparison, its ratings as they are shown: `4`, `3–4`. */
interface ShownCriterion {
  readonly name: string;
  readonly ratings: Readonly<Record<Road, string>>;
}

/** All rules in one language, with the names of what they rest on. */
export interface Told {
  readonly rules: readonly ToldRule[];
  readonly criteria: Readonly<Record<string, ShownCriterion>>;
  /** What evidence is called in passing: `E01 Ovadia et al. 2024`. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Whether what was fetched can be rules at all. */
export function isTold(value: unknown): value is Told {
  if (typeof value !== 'object' || value === null) return false;
  const { rules, criteria, sources } = value as Partial<Told>;
  return (
    Array.isArray(rules) &&
    rules.length > 0 &&
    rules.every(({ id, when, reason }: Partial<ToldRule>) => id && Array.isArray(when) && reason) &&
    [criteria, sources].every((part) => typeof part === 'object' && part !== null)
  );
}
