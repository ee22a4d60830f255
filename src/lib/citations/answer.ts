import type { Both, Locale } from '~/lib/locale';
import type { Cited } from './checker';
import type { Judgement, Support } from './judgement';

export interface Passage {
  id: string;
  /** The number used in citation marks. */
  number: number;
  title: string;
  text: string;
  /** The date from which it is valid; empty if unknown. */
  date: string;
}

export interface Sentence {
  text: string;
  /** Indices of the cited passages in the answer's list. */
  cites: readonly number[];
  /** Numbers of marks that refer to no passage. */
  dangling?: readonly number[];
}

export interface JudgedSentence extends Sentence {
  /** The kind of case that the sentence illustrates. */
  case: string;
  judgement: Judgement;
  /** For each citation, why it supports the sentence or does not. */
  whys: readonly string[];
  /** Why all of them together do, or why none is needed; empty if one citation's why is enough. */
  why: string;
}

export interface PlainAnswer {
  id: string;
  question: string;
  passages: readonly Passage[];
  sentences: readonly Sentence[];
}

export interface Answer extends PlainAnswer {
  sentences: readonly JudgedSentence[];
}

/** An answer in its written form: both languages under one id, passages by id. */
export interface WrittenAnswer {
  id: string;
  question: Both<string>;
  passages: readonly string[];
  sentences: readonly WrittenSentence[];
}

interface WrittenSentence {
  text: Both<string>;
  case: string;
  needs: boolean;
  cites: readonly { passage: string; supports: Support; why: Both<string> }[];
  together?: Support | undefined;
  why?: Both<string> | undefined;
}

interface WrittenPassage {
  id: string;
  date: string;
  title: Both<string>;
  text: Both<string>;
}

/** With its passages looked up. @throws Error if a passage is missing in the corpus, or cited but not listed */
export function answerIn(
  locale: Locale,
  written: WrittenAnswer,
  corpus: readonly WrittenPassage[],
): Answer {
  const passages = written.passages.map((id, i) => {
    const found = corpus.find((passage) => passage.id === id);
    if (!found) throw new Error(`The answer "${written.id}" names ${id}, which no passage has.`);
    const { date, title, text } = found;
    return { id, number: i + 1, date, title: title[locale], text: text[locale] };
  });
  return {
    id: written.id,
    question: written.question[locale],
    passages,
    sentences: written.sentences.map((sentence) => sentenceIn(locale, sentence, written)),
  };
}

function sentenceIn(
  locale: Locale,
  { text, needs, cites, together, why, ...sentence }: WrittenSentence,
  { id, passages }: WrittenAnswer,
): JudgedSentence {
  const citations = cites.map(({ supports }) => supports);
  return {
    text: text[locale],
    case: sentence.case,
    judgement: { needed: needs, citations, together: together ?? citations[0] ?? 'none' },
    cites: cites.map(({ passage }) => {
      const number = passages.indexOf(passage);
      if (number < 0)
        throw new Error(`The answer "${id}" cites ${passage}, which is not in its list.`);
      return number;
    }),
    whys: cites.map((cite) => cite.why[locale]),
    why: why?.[locale] ?? '',
  };
}

/** The text of a passage for the checker, including its heading. */
export const wordsOf = ({ title, text }: Passage): string => `${title}\n${text}`;

export const citedNumbers = ({ passages }: PlainAnswer, { cites }: Sentence): number[] =>
  cites.map((place) => passages[place]!.number);

export const citedIn = ({ passages }: PlainAnswer, { text, cites }: Sentence): Cited => ({
  text,
  passages: cites.map((place) => wordsOf(passages[place]!)),
});
