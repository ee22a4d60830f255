import { parseMdx, tagsIn, type MdxTag } from './mdx';

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

export function askedBy({ attributes }: Pick<MdxTag, 'attributes'>): Asked {
  const numbers = NUMBERS.flatMap((name) =>
    attributes[name] === undefined ? [] : [[name, Number(attributes[name])] as const],
  );
  return { ...attributes, ...Object.fromEntries(numbers) } as unknown as Asked;
}

/** The first guess of a lesson; undefined if it has none. */
export function askedIn(mdx: string): Asked | undefined {
  const guess = tagsIn(parseMdx(mdx)).find(({ name }) => name === 'Guess');
  return guess && askedBy(guess);
}
