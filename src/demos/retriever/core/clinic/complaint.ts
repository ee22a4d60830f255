import { Problem } from '~/lib/problem';

/** A wrong answer to be diagnosed. */
export interface Complaint {
  question: string;
  /** The right answer in the words of the source. */
  right: string;
  /** The system's answer. */
  answered: string;
}

/** Maximum characters of each field: the prompt is examined on every keystroke. */
export const MOST_CHARACTERS = {
  question: 2_000,
  right: 2_000,
  answered: 20_000,
} as const;

/**
 * Returns the complaint if it can be examined.
 *
 * @throws Problem `clinic-too-long`, naming the field, its characters and the maximum.
 */
export function checked(complaint: Complaint): Complaint {
  for (const field of Object.keys(MOST_CHARACTERS) as (keyof typeof MOST_CHARACTERS)[]) {
    const { length: characters } = complaint[field];
    const limit = MOST_CHARACTERS[field];
    if (characters > limit) throw new Problem('clinic-too-long', { field, characters, limit });
  }
  return complaint;
}
