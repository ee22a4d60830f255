import type { ToySheet } from '../../core/answering/toy';
import type { Arm } from '../../core/answering/messages';
import type { WriterAbout } from '~/lib/language-model/about';
import type { ModelPrompt, WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import type { Pair } from './pair-view';
import type { Run } from './tasks';

/** One question and its answer, as far as it is there. */
export interface One extends Pair {
  prompt: ModelPrompt;
  tokens: readonly WrittenToken[];
  /** Whole, once it is written. */
  answer?: WrittenAnswer;
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
