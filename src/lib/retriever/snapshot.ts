import type { Comparison } from '../evaluation/paired';
import { askHandbook, type HandbookAnswer } from './ask';
import { bothVersus, evaluate, type HandbookFigures } from './evaluate';
import { both, inLanguage, type BilingualHandbook, type Both, type Locale } from './handbook';
import type { RetrieverSettings } from './settings';
import { openShelf } from './shelf';

/** Everything a recorded run of the retriever holds, in both languages. */
export interface RetrieverSnapshot {
  answers: Both<HandbookAnswer>;
  figures: Both<HandbookFigures[]>;
  /** The two methods set side by side, question by question; none if there is no second. */
  versus?: Both<Comparison> | undefined;
  /** Numbers that lessons quote, by path such as `bm25/en/recall`. */
  cells: Record<string, number>;
}

/**
 * Asks one built-in question and evaluates every method, in both languages.
 *
 * @param instructions the sentence that heads the prompt.
 */
export function retrieverSnapshot(
  handbook: BilingualHandbook,
  question: string,
  settings: RetrieverSettings,
  instructions: Both<string>,
): RetrieverSnapshot {
  const runs = both((locale) => {
    const inOne = inLanguage(handbook, locale);
    const shelf = openShelf(inOne);
    return {
      answer: askHandbook(inOne, { question }, settings, instructions[locale], shelf),
      figures: evaluate(inOne, settings, shelf),
    };
  });
  const answers = both((locale) => runs[locale].answer);
  const figures = both((locale) => runs[locale].figures);
  const cells = {
    ...cellsOf('en', answers.en, figures.en),
    ...cellsOf('zh', answers.zh, figures.zh),
  };
  return { answers, figures, versus: bothVersus(figures, settings), cells };
}

function cellsOf(
  locale: Locale,
  found: HandbookAnswer,
  figures: readonly HandbookFigures[],
): Record<string, number> {
  const cells: Record<string, number> = {
    [`chunks/${locale}`]: found.chunks,
    [`tokens/${locale}`]: found.averageLength,
    [`rank/${locale}`]: found.goldRank,
    [`compareRank/${locale}`]: found.comparedGoldRank,
    [`prompt/${locale}`]: found.prompt.tokens,
    [`score/${locale}`]: found.hits[0]?.score ?? 0,
  };
  for (const { method, recall, mrr, ndcg, spread, leaked, planted, stale } of figures) {
    const path = `${method}/${locale}`;
    cells[`${path}/recall`] = recall.mean;
    cells[`${path}/mrr`] = mrr.mean;
    cells[`${path}/ndcg`] = ndcg.mean;
    cells[`${path}/spread`] = spread;
    cells[`${path}/leaked`] = leaked;
    cells[`${path}/planted`] = planted;
    cells[`${path}/stale`] = stale;
  }
  return cells;
}
