import type { Both } from '~/lib/locale';
import type { HandbookAnswer } from './ask';
import type { HandbookFigures, QuestionRanks } from './evaluate';

export interface RetrieverSnapshot {
  answers: Both<HandbookAnswer>;
  figures: Both<HandbookFigures[]>;
  /** How words and an encoder do on each built-in question; undefined where no encoder ranks. */
  questions?: Both<QuestionRanks[]>;
  /** Numbers that lessons quote, by path such as `bm25/en/recall`. */
  cells: Record<string, number>;
}
