import type { Mark } from '~/lib/ground';
import type { Condition, Rule } from './rules';
import type { Way } from './ways';

export interface StepTexts {
  readonly step: string;
  readonly enter: string;
  readonly week: string;
  /** This week's form where nothing may leave the reader's machines, if it differs. */
  readonly inside?: string | undefined;
  /** This week's form where the text may not go abroad; `{makers}` are those with prices of the mainland. */
  readonly country?: string | undefined;
  readonly sold?: readonly string[] | undefined;
}

export interface ProofRow {
  readonly name: string;
  readonly road?: Way | undefined;
  /** The formatted value: `48.1`. */
  readonly value: string;
}

export interface Proof {
  readonly title: string;
  /** What was measured on, in words: model, size, year. */
  readonly on: string;
  /** A row of evidence, or the date of a record. */
  readonly source: string;
  readonly most: number;
  readonly rows: readonly ProofRow[];
}

export interface LabProof extends Omit<Proof, 'on'> {
  readonly on: Mark['on'];
  readonly road: Way;
  readonly when: Condition;
}

export interface WeighedTexts {
  /** A sentence that says when, and why then. */
  readonly dated: string;
  readonly said: string;
}

export interface RuleTexts extends Rule {
  readonly reason: string;
  readonly short?: string | undefined;
  readonly before?: string | undefined;
  readonly risk?: string | undefined;
  readonly do: Readonly<Partial<Record<Way, string>>>;
  readonly instead: Readonly<Partial<Record<Way, StepTexts>>>;
  readonly matrix: readonly string[];
  readonly evidence: readonly string[];
  /** Sentences on what our own records say. */
  readonly lab: readonly string[];
  readonly weighed?: WeighedTexts | undefined;
  readonly proof?: Proof | undefined;
}

export interface GuideTexts {
  readonly rules: readonly RuleTexts[];
  readonly labs: readonly LabProof[];
  readonly model: string;
  readonly mainland: { readonly makers: string; readonly sources: readonly string[] };
  /** Short names of evidence: `E01 Ovadia et al. 2024`. */
  readonly sources: Readonly<Record<string, string>>;
}

export function isGuideTexts(value: unknown): value is GuideTexts {
  const { rules, labs, sources } = (value ?? {}) as Partial<GuideTexts>;
  const isWhole = Array.isArray(rules) && rules.every(({ id, when }) => id && Array.isArray(when));
  return isWhole && rules.length > 0 && Array.isArray(labs) && !!sources;
}
