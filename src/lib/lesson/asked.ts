import { lessonTree, tagsIn } from './tree';

export interface Asked {
  id: string;
  /** The figure that answers it. */
  figure?: string;
  kind?: 'number' | 'choice';
  /** `percent`, `points`, `rank` or another word of UNITS. */
  unit?: string;
  min?: number;
  max?: number;
  /** Choices, separated by ` | `. */
  options?: string;
  /** The right answer: a cell of a run for a number, one of the options for a choice. */
  answer?: string;
  /** A number that is not in any cell, in its unit. */
  value?: number;
  /** The source of the answer: `run` for the run of its cell, a run by name, an evidence row, `formula` or `ours`. */
  by?: string;
}

const NUMBERS = ['min', 'max', 'value'] as const;

/** The guess of a lesson; undefined if it has none. */
export function askedIn(mdx: string): Asked | undefined {
  const [guess] = tagsIn(lessonTree(mdx), 'Guess');
  if (!guess) return undefined;
  const numbers = NUMBERS.filter((name) => name in guess.attributes);
  return {
    ...guess.attributes,
    ...Object.fromEntries(numbers.map((name) => [name, Number(guess.attributes[name])])),
  } as unknown as Asked;
}
