import type { Passage } from '~/demos/citations/core/answer';
import type { Answer, ShownHit } from '../answer';
import type { HandbookAnswer } from '../ask';
import type { Key } from './key';

/** A passage as the model reads it, under the number it is cited by. */
export interface SheetPassage extends Passage {
  /** Whether it holds the answer; false too where nobody knows. */
  holds: boolean;
}

/** What a model is asked, what it is given to read, and what is known of the answer. */
export interface Sheet {
  /** Of a built-in question; empty where the reader typed one. */
  id: string;
  question: string;
  /** Those that fit into the prompt, numbered from 1. */
  passages: readonly SheetPassage[];
  /** Whether the text answers it, for who asks; undefined where nobody knows. */
  answerable?: boolean;
  /** What a right answer says; undefined where nobody wrote it down. */
  key?: Key;
}

/**
 * The sheet of what the retriever found: the passages that its prompt holds, under the same numbers.
 *
 * @param holds whether a hit holds the answer, where no built-in question tells
 */
export function sheetOf(
  answer: Answer | HandbookAnswer,
  holds: (hit: ShownHit) => boolean = () => false,
): Sheet {
  const question = 'question' in answer ? answer.question : undefined;
  const isGold = (hit: ShownHit) => question?.gold.includes(hit.source) ?? holds(hit);
  const passages = answer.prompt.passages.flatMap(({ number, fits }) => {
    const hit = answer.hits[number - 1];
    if (!hit || !fits) return [];
    const { source, title, text } = hit;
    return [{ id: source, number, title, text, date: '', holds: isGold(hit) }];
  });
  const asked = { id: question?.id ?? '', question: answer.query, passages };
  return question ? { ...asked, answerable: question.gold.length > 0 } : asked;
}
