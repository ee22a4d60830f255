import type { Both } from '~/lib/locale';
import type { HandbookAnswer } from './ask';

/** A built-in question that the text answers, with the rank of its answer by two methods; 0 where it has none. */
export interface QuestionRanks {
  id: string;
  text: string;
  first: number;
  second: number;
}

export interface RetrieverSnapshot {
  answers: Both<HandbookAnswer>;
  /** How words and an encoder do on each built-in question; undefined where no encoder ranks. */
  questions?: Both<QuestionRanks[]>;
  /** Numbers that lessons quote, by path such as `bm25/en/recall`. */
  cells: Record<string, number>;
}
