import { askHandbook } from '~/demos/retriever/core/ask';
import { evaluate } from '~/demos/retriever/core/evaluate';
import { RETRIEVER_DEFAULTS, type RetrieverSettings } from '~/demos/retriever/core/settings';
import type { RetrieverState } from '~/demos/retriever/view';
import { HANDBOOK } from './core/texts';

/** What the figure shows after a question to the small handbook. */
export function stateOf(
  asked: { question?: string; query?: string },
  more: Partial<RetrieverSettings> = {},
): RetrieverState {
  const settings = { ...RETRIEVER_DEFAULTS, k: 3, ...more };
  const figures = evaluate(HANDBOOK, settings);
  return {
    answer: askHandbook(HANDBOOK, asked, settings, 'Answer.'),
    figures: { en: figures, zh: figures },
    settings,
    questions: HANDBOOK.questions.length,
  };
}
