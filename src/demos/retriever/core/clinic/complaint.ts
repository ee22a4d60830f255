import { Problem } from '~/lib/problem';
import { paragraphs } from '~/lib/text/paragraphs';

/** A wrong answer, as somebody brings it to be looked into. */
export interface Complaint {
  question: string;
  /** The words of the right answer as the source has them. */
  right: string;
  /** What the system said. */
  answered: string;
  /** The passages that its prompt held, between blank lines; empty to look at the prompt made here. */
  passages: string;
  /** Whether who asked may read the source. */
  mayRead: boolean;
}

/** Characters of each: a prompt is looked through again and again while it is typed. */
export const MOST_CHARACTERS = {
  question: 2_000,
  right: 2_000,
  answered: 20_000,
  passages: 200_000,
} as const;

/**
 * A complaint that can be looked into.
 *
 * @throws Problem `clinic-too-long`, naming the field, its characters and the most it may have.
 */
export function checked(complaint: Complaint): Complaint {
  for (const field of Object.keys(MOST_CHARACTERS) as (keyof typeof MOST_CHARACTERS)[]) {
    const { length: characters } = complaint[field];
    const limit = MOST_CHARACTERS[field];
    if (characters > limit) throw new Problem('clinic-too-long', { field, characters, limit });
  }
  return complaint;
}

/** The passages that a prompt held, one after another. */
export const passagesOf = ({ passages }: Pick<Complaint, 'passages'>): string[] =>
  [...paragraphs(passages)].map(({ start, end }) => passages.slice(start, end));
