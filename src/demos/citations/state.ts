import type { Locale } from '~/lib/locale';
import type { Answer, PlainAnswer } from '~/lib/citations/answer';
import type { Marks } from '~/lib/citations/marks';
import type { CitationSettings, CitationFields } from '~/lib/citations/settings';
import type { Words as CitationStrings } from 'words:citations';
import type { DemoState } from '~/demos/kit/demo-state';
import type { Given, PageProps } from '~/demos/kit/page';

export interface CitationWords {
  locale: Locale;
  readonly answers: readonly Answer[];
  readonly strings: CitationStrings & { cases: Record<string, string> };
}

export interface CitationResult {
  readonly form: CitationSettings;
  /** The reader's own answer, if it is the source and both fields are filled. */
  readonly own?: PlainAnswer | undefined;
}

export interface CitationState extends CitationWords, CitationResult {
  readonly marks: Marks;
  /** The current sentence, from 0, with its passage shown next to it. */
  readonly on: number;
  /** In the page: what a press on a chip and a look at a sentence do. */
  readonly onMark?: (sentence: number, given: Marks) => void;
  readonly onPoint?: (sentence: number) => void;
}

type Shown = Pick<CitationState, 'answers' | 'form' | 'own'>;

export const shownOfSix = ({ answers, form }: Shown): Answer | undefined =>
  form.source === 'own' ? undefined : answers.find(({ id }) => id === form.answer);

/** The answer in the plate; undefined until the reader's own is pasted. */
export const shownAnswer = (shown: Shown) => shown.own ?? shownOfSix(shown);

export interface CitationPage extends PageProps<CitationFields> {
  answers: readonly Answer[];
  fewest: string;
  toOwn: string;
}

export type CitationGiven = Given<CitationFields, CitationStrings> & { props: CitationPage };

export type CitationDemo = DemoState<CitationFields, CitationResult> & { t: CitationStrings };
