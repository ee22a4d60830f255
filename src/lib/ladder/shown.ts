/** Numbers of the facts that stand in the prompts of a road: of the exam's questions, then of those without an answer. */
export interface Shown {
  exam: readonly (readonly number[])[];
  unknown: readonly (readonly number[])[];
}

const BLOCK = 20;

/** All of so many facts. */
export const allFacts = (facts: number): number[] => [...Array(facts).keys()];

/** The twenty facts among which the fact at `at` stands. */
export const blockAround = (at: number): number[] =>
  allFacts(BLOCK).map((place) => BLOCK * Math.floor(at / BLOCK) + place);
