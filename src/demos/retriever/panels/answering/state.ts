import type { ToySheet } from '../../core/answering/toy';
import type { Arm } from '../../core/answering/messages';
import type { WriterAbout } from '~/lib/language-model/about';
import type { ModelPrompt, WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import type { Pair } from './pair-view';
import type { Run } from './tasks';

/** One question with its answer so far. */
export interface One extends Pair {
  prompt: ModelPrompt;
  tokens: readonly WrittenToken[];
  /** The complete answer, once it is written. */
  answer?: WrittenAnswer;
}

/** A message about progress or an error, shown next to the button it belongs to. */
export interface Said {
  at: 'one' | 'all';
  text: string;
  fault?: boolean;
}

/** The state of the whole panel. */
export interface Desk {
  locale: Locale;
  about: WriterAbout | undefined;
  busy: 'nothing' | 'one' | 'all';
  /** The toy world's questions, while its model is the one that answers. */
  toy: readonly ToySheet[] | undefined;
  /** Index of the chosen one. */
  toyQuestion: number;
  said: Said | undefined;
  one: One | undefined;
  /** The number of questions to ask, the number available, and the ways to ask them. */
  count: number;
  questions: number;
  arms: readonly Arm[];
  /** Estimated times of one answer and of a run; '' if not known. */
  estimates: Readonly<Record<Said['at'], string>>;
  run: Run | undefined;
}
