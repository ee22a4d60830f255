import type { Locale } from '~/lib/locale';
import type { Answer, PlainAnswer } from '~/lib/demos/citations/answer';
import type { Marks } from '~/lib/demos/citations/marks';
import { ALL, type CitationForm } from './fields';
import type { CitationStrings } from './strings';

export interface CitationWords {
  locale: Locale;
  readonly answers: readonly Answer[];
  readonly strings: CitationStrings;
}

export interface CitationResult {
  readonly form: CitationForm;
  readonly marks: Marks;
  /** Ids of the answers of which the reader has asked to see our judgement. */
  readonly asked: ReadonlySet<string>;
  /** The reader's own answer, where that is looked at and both fields hold something. */
  readonly own?: PlainAnswer | undefined;
}

export interface CitationState extends CitationWords, CitationResult {}

type Shown = Pick<CitationState, 'answers' | 'form'>;

/** Those of the six that stand in the page. */
export const shownAnswers = ({ answers, form }: Shown) =>
  form.source === 'own'
    ? []
    : answers.filter(({ id }) => form.answer === ALL || form.answer === id);
