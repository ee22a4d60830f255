import { seededRng, shuffle } from '~/lib/math/rng';

/** Numbers of the facts in the prompts of a road: of the exam's questions, then of those without an answer. */
export interface Shown {
  exam: readonly (readonly number[])[];
  unknown: readonly (readonly number[])[];
}

const BLOCK = 20;

export const allFacts = (facts: number): number[] => [...Array(facts).keys()];

/** The twenty facts among which the fact at `at` stands. */
export const blockAround = (at: number): number[] =>
  allFacts(BLOCK).map((place) => BLOCK * Math.floor(at / BLOCK) + place);

/** So many different numbers below `of`, drawn by lot. */
export const drawn = (of: number, many: number, seed = 1): number[] =>
  shuffle(allFacts(of), seededRng(seed)).slice(0, many);

/** The facts in a prompt: those that a search found, the right one, what is pasted by a rule, or none. */
export function placesRead(
  road: string,
  found: readonly number[] | undefined,
  { list, at, facts }: { list: keyof Shown; at: number; facts: number },
): readonly number[] {
  if (found) return found;
  if (road === 'fact') return list === 'exam' ? [at] : [];
  // A question without an answer has no number among the facts: it is shown the first block.
  if (road === 'paste-20') return blockAround(list === 'exam' ? at : 0);
  return road === 'paste-all' ? allFacts(facts) : [];
}
