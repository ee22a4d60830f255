import type { Shown } from './shown';

/** What is asked about a world, and which facts the search by meaning finds, as the record has them. */
export interface LadderExam {
  facts: readonly { text: string; exam: string; answer: string }[];
  unknown: readonly string[];
  shown: Shown;
}
