import type { Passage } from '~/demos/citations/core/answer';
import type { HandbookAnswer } from '../ask';
import { passageText } from '../library';

export interface SheetPassage extends Passage {
  /** True if it contains the answer. */
  holds: boolean;
}

/** The passages in the prompt of a result, with the same numbers. */
export const passagesOf = ({ question, prompt, hits }: HandbookAnswer): SheetPassage[] =>
  prompt.passages.flatMap(({ number, fits }) => {
    const hit = hits[number - 1];
    if (!hit || !fits) return [];
    const { source, title } = hit;
    const holds = question?.gold.includes(source) ?? false;
    return [{ id: source, number, title, text: passageText(hit), date: '', holds }];
  });
