import type { Fields } from '~/lib/settings/table';
import type { Pair } from '../../core/compare';

const QUESTIONS = 40;

/** A question of the list, or one of the reader's own, which comes first. */
export const offOnFields = {
  question: {
    kind: 'choice',
    default: '1',
    options: Array.from({ length: QUESTIONS }, (_, at) => String(at + 1)),
  },
  ownQuestion: { kind: 'private', default: '', most: 300 },
} as const satisfies Fields;

/** All everyday questions are asked, so there is nothing to choose. */
export const allTwentyFields = {} as const satisfies Fields;

/** The adapter's file. */
export interface OffOnProps {
  address: string;
  questions: readonly string[];
}

export interface AllTwentyProps {
  address: string;
  recorded: readonly Pair[];
  glosses: readonly string[];
}
