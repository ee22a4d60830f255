import type { DrawnPiece } from '~/lib/text/vocabularies/drawn';
import type { VocabularyName } from '~/lib/text/vocabularies/names';
import type { Language } from './settings';

/** A sentence by a published vocabulary: the number of its tokens, and its first pieces. */
export interface CutBy {
  tokens: number;
  pieces: DrawnPiece[];
}

/** The reader's sentences by published vocabularies. */
export type CountedBy = Partial<Record<VocabularyName, Record<Language, CutBy>>>;
