import { describe, expect, test } from 'vitest';
import { retrieverStrings } from '~/demos/retriever/about';
import {
  retrieverView as pictureOf,
  summaryText,
  type RetrieverState,
} from '~/demos/retriever/view';
import { restView } from '~/demos/retriever/view/rest';
import { toHtml, type FigureNode } from '~/lib/figure';
import { abstaining } from '~/demos/retriever/core/abstain';
import { askHandbook } from '~/demos/retriever/core/ask';
import { evaluate } from '~/demos/retriever/core/evaluate';
import { RETRIEVER_DEFAULTS, type RetrieverSettings } from '~/demos/retriever/core/settings';
import { openShelf } from '~/demos/retriever/core/shelf';
import { EMBEDDERS } from '../../unit/lib/retrieval/embedders';
import { HANDBOOK } from './core/texts';

const t = retrieverStrings.en;
/** The picture and what waits below it. */
const retrieverView = (state: RetrieverState, words: typeof t): FigureNode[] => [
  ...pictureOf(state, words),
  ...restView(state, words),
];

function stateOf(more: Partial<RetrieverSettings>): RetrieverState {
  const settings = { ...RETRIEVER_DEFAULTS, k: 3, ...more };
  const shelf = openShelf(HANDBOOK, EMBEDDERS);
  const rows = evaluate(HANDBOOK, settings, shelf);
  const answer = askHandbook(HANDBOOK, { question: 'q2' }, settings, 'Say.', shelf);
  const figures = { en: rows, zh: rows };
  return {
    answer,
    figures,
    abstaining: abstaining(shelf(settings), HANDBOOK.questions, settings),
    settings,
    questions: 4,
  };
}

const htmlOf = (nodes: FigureNode[]) => nodes.map(toHtml).join('');
const drawn = (more: Partial<RetrieverSettings>) => htmlOf(retrieverView(stateOf(more), t));

describe('the figure of a ranking by meaning', () => {
  test('says what reranking compares, and shows token beside best token', () => {
    const html = drawn({ rerank: true });
    expect(html).toContain('pairs of tokens compared');
    expect(html).toContain(`<th scope="col">${t.likeness}</th>`);
    expect(html).toContain('BM25, reranked');
  });

  test('says that an encoder’s score does not fall apart', () => {
    expect(drawn({ method: 'encoder' })).toContain(t.wholeTexts.slice(0, 40));
  });

  test('shows what a least score would keep back', () => {
    const html = drawn({});
    expect(html.match(/data-threshold=/g)).toHaveLength(11);
    expect(html).toContain(t.thresholdColumns.fooled);
  });

  test('says that course vectors are left out where they did not load', () => {
    expect(summaryText({ ...stateOf({}), courseMissing: true }, t)).toContain(t.courseLeftOut);
  });

  test('reads as well in Chinese: no slot stays open', () => {
    for (const more of [{ rerank: true } as const, { method: 'encoder' } as const])
      expect(htmlOf(retrieverView(stateOf(more), retrieverStrings.zh))).not.toMatch(/\{\w+\}/);
  });
});
