import type { ToySheet } from '../../core/answering/toy';
import type { Sheet } from '../../core/answering/sheet';
import type { Arm } from '../../core/answering/messages';
import type { Asked } from '../../core/answering/tally';
import type { WriterAbout } from '~/lib/language-model/about';
import type {
  ModelPrompt,
  WritingSettings,
  WrittenAnswer,
  WrittenToken,
} from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import type { Pair } from './pair-view';

/** One question and its answer, as far as it is there. */
export interface One extends Pair {
  prompt: ModelPrompt;
  tokens: readonly WrittenToken[];
  /** Whole, once it is written. */
  answer?: WrittenAnswer;
}

/** What is asked in a run: each question in each way. */
export interface Task {
  sheet: Sheet;
  arm: Arm;
}

/** A run over the built-in questions. */
export interface Run {
  /** Who answered. */
  about: WriterAbout;
  settings: WritingSettings;
  tasks: readonly Task[];
  done: readonly Asked[];
  /** Those that the model would not answer, and the sentence that says why. */
  refused: readonly (Task & { why: string })[];
  /** Seconds so far. */
  took: number;
}

/** How far it is, or what went wrong: shown beside the button that it is about. */
export interface Said {
  at: 'one' | 'all';
  text: string;
  fault?: boolean;
}

/** All that the desk shows. */
export interface Desk {
  locale: Locale;
  about: WriterAbout | undefined;
  busy: 'nothing' | 'one' | 'all';
  /** Questions of the toy's world, while its model is the one that answers. */
  toy: readonly ToySheet[] | undefined;
  /** The one that is chosen. */
  toyQuestion: number;
  said: Said | undefined;
  one: One | undefined;
  /** How many questions, of how many there are, and in which ways. */
  count: number;
  questions: number;
  arms: readonly Arm[];
  /** How long one answer takes, and a run; '' where that is not known. */
  estimates: Readonly<Record<Said['at'], string>>;
  run: Run | undefined;
}
