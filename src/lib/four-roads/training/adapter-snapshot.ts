import type { Locale } from '~/lib/locale';

interface Pair {
  question: string;
  answers: readonly string[];
  off: string;
  on: string;
}

/** A question of the exam, and the quay it is about. */
interface ExamPair extends Pair {
  place: string;
}

/** An everyday question, and what it means in a language that the model does not know. */
interface GeneralPair extends Pair {
  gloss: Partial<Record<Locale, string>>;
}

export interface AdapterSnapshot {
  cells: Record<string, number>;
  /** One question of the exam for each quay, in the order of the world. */
  exam: ExamPair[];
  general: GeneralPair[];
}
