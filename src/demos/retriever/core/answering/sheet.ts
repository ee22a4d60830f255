import type { Passage } from '~/demos/citations/core/answer';
import type { Answer, ShownHit } from '../answer';
import type { HandbookAnswer } from '../ask';
import { passageText } from '../library';
import type { Key } from './key';

/** A passage as the model reads it, with the number it is cited by. */
export interface SheetPassage extends Passage {
  /** True if it contains the answer; false if that is not known. */
  holds: boolean;
}

/** A question for a model, the passages it is given, and the known facts about the right answer. */
export interface Sheet {
  /** Id of a built-in question; empty for the reader's own. */
  id: string;
  question: string;
  /** The passages that fit into the prompt, numbered from 1. */
  passages: readonly SheetPassage[];
  /** True if the text contains an answer that the asker may read; undefined if not known. */
  answerable?: boolean;
  /** The statements of a right answer; undefined if none were written down. */
  key?: Key;
}

/**
 * The sheet for a retriever's result: the passages in its prompt, with the same numbers.
 *
 * @param holds tells whether a hit contains the answer, for questions that are not built in
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
    const { source, title } = hit;
    const text = passageText(hit);
    return [{ id: source, number, title, text, date: '', holds: isGold(hit) }];
  });
  const asked = { id: question?.id ?? '', question: answer.query, passages };
  return question ? { ...asked, answerable: question.gold.length > 0 } : asked;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The items of a list in an order of which each beginning is spread over all, the first item first. */
export function mixed<T>(list: readonly T[]): T[] {
  const key = (at: number) => (at * GOLDEN) % 1;
  return [...list.keys()].sort((a, b) => key(a) - key(b)).map((at) => list[at]!);
}
