import type { Fields } from '~/lib/settings/table';
import type { Pasted } from '../../core/own';

export const writingFields = {
  asked: { kind: 'private', default: '', most: 500 },
} as const satisfies Fields;

/** The demo that judges what is written. */
export interface WritingHost {
  /** The pasted passages. */
  given(): string;
  /** Fills the fields of answer and passages; the replaced text can be restored. */
  paste(pasted: Pasted): void;
}
