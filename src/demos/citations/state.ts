import type { Locale } from '~/lib/locale';
import type { Answer, PlainAnswer } from './core/answer';
import { markOf, type Item, type Mark } from './core/judgement';
import type { Marks } from './core/marks';
import type { CitationSettings, CitationFields } from './core/settings';
import type { CitationStrings } from './words/en';
import type { KitProps } from '~/demos/kit/props';

export interface CitationWords {
  locale: Locale;
  readonly answers: readonly Answer[];
  readonly strings: CitationStrings;
}

export interface CitationResult {
  readonly form: CitationSettings;
  readonly marks: Marks;
  /** The sentence at hand, from 0: its passage is shown beside it. */
  readonly on: number;
  /** The reader's own answer, where that is looked at and both fields hold something. */
  readonly own?: PlainAnswer | undefined;
}

export interface CitationState extends CitationWords, CitationResult {}

type Shown = Pick<CitationState, 'answers' | 'form' | 'own'>;

/** The one of the six in the plate. */
export const shownOfSix = ({ answers, form }: Shown): Answer | undefined =>
  form.source === 'own' ? undefined : answers.find(({ id }) => id === form.answer);

/** The answer in the plate; none while one's own is not pasted. */
export const shownAnswer = (shown: Shown): PlainAnswer | undefined =>
  shown.own ?? shownOfSix(shown);

/** Our mark on a question about a sentence of the plate; none on the reader's own. */
export const oursOf = (shown: Shown, sentence: number, item: Item): Mark | undefined => {
  const judged = shownOfSix(shown)?.sentences[sentence];
  return judged && markOf(judged.judgement, item);
};

/** What the page gives the element, and the words that come with it. */
export interface CitationProps extends KitProps<CitationFields>, CitationWords {}
