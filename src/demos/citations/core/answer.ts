import type { Both, Locale } from '~/lib/locale';
import type { Cited } from './checker';
import type { Judgement, Support } from './judgement';

export interface Passage {
  id: string;
  /** As marks name it. */
  number: number;
  title: string;
  text: string;
  /** The day from which it holds; empty where nobody knows it. */
  date: string;
}

/** A sentence of an answer, in one language. */
export interface Sentence {
  text: string;
  /** Places of the cited passages in the answer's list, from 0. */
  cites: readonly number[];
  /** Numbers of marks that point at no passage. */
  dangling?: readonly number[];
}

/** A sentence with our judgement. */
export interface JudgedSentence extends Sentence {
  /** What it is an example of. */
  case: string;
  judgement: Judgement;
  /** Why each citation supports the sentence or not. */
  whys: readonly string[];
  /** Why the citations together do, or why none is needed; empty where one citation says it all. */
  why: string;
}

/** An answer to a question and the passages it was written from, in one language. */
export interface PlainAnswer {
  id: string;
  question: string;
  passages: readonly Passage[];
  sentences: readonly Sentence[];
}

/** An answer that we have judged. */
export interface Answer extends PlainAnswer {
  sentences: readonly JudgedSentence[];
}

/** An answer as it is written: both languages under one id, passages by id. */
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

/**
 * An answer in one language, its passages looked up.
 *
 * @throws Error if it names a passage that the corpus lacks, or cites one that is not in its list
 */
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

/** A passage as the checker reads it: its heading belongs to it. */
export const wordsOf = ({ title, text }: Passage): string => `${title}\n${text}`;

/** A sentence with the texts it cites; a mark that points at no passage finds an empty one. */
export const citedIn = (
  { passages }: PlainAnswer,
  { text, cites, dangling = [] }: Sentence,
): Cited => ({
  text,
  passages: [...cites.map((place) => wordsOf(passages[place]!)), ...dangling.map(() => '')],
});
