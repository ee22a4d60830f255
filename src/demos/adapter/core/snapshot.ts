import type { Locale } from '~/lib/locale';
import type { Pair } from './compare';

/** A question of the exam, and the quay it is about. */
export interface ExamPair extends Pair {
  place: string;
}

/** An everyday question, and what it means in a language that the model does not know. */
interface GeneralPair extends Pair {
  gloss: Partial<Record<Locale, string>>;
}

/** What the page shows of the ladder's record of the quays. */
export interface AdapterSnapshot {
  cells: Record<string, number>;
  /** One question of the exam for each quay, in the order of the world. */
  exam: ExamPair[];
  general: GeneralPair[];
  /** The software that the replies were recorded with, and the day. */
  engine: string;
  asked: string;
}
