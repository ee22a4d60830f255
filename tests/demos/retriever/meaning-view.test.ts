import { describe, expect, test } from 'vitest';
import { retrieverStrings } from '~/demos/retriever/about';
import { retrieverView as pictureOf, saidOf, type RetrieverState } from '~/demos/retriever/view';
import { restView } from '~/demos/retriever/view/rest';
import { textOf, toHtml, type FigureNode } from '~/lib/figure';
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
const WITH_ANSWERS = {
  ...HANDBOOK,
  questions: HANDBOOK.questions.map((one) => ({ ...one, hypothetical: 'It leaves at dawn.' })),
};

function stateOf(more: Partial<RetrieverSettings>, asked = {}): RetrieverState {
  const settings = { ...RETRIEVER_DEFAULTS, k: 3, ...more };
  const shelf = openShelf(WITH_ANSWERS, EMBEDDERS);
  const rows = evaluate(WITH_ANSWERS, settings, shelf);
  const answer = askHandbook(WITH_ANSWERS, { question: 'q2', ...asked }, settings, 'Say.', shelf);
  const figures = { en: rows, zh: rows, ...(settings.across && { zhen: rows, enzh: rows }) };
  const swept = abstaining(shelf(settings), WITH_ANSWERS.questions, settings);
  return {
    answer,
    figures,
    abstaining: settings.abstain ? swept : undefined,
    settings,
    questions: 4,
  };
}

const htmlOf = (nodes: FigureNode[]) => nodes.map(toHtml).join('');
const drawn = (more: Partial<RetrieverSettings>) => htmlOf(retrieverView(stateOf(more), t));

describe('the figure of a ranking by meaning', () => {
  test('says what was put in place of the question', () => {
    expect(drawn({ rewrite: 'hyde' })).toContain('It leaves at dawn.');
    expect(drawn({})).not.toContain('data-made-up');
    const own = stateOf({ rewrite: 'hyde' }, { question: '', query: 'boat' });
    expect(saidOf(own, t)).toContain(t.noMadeUp);
  });

  test('says why scores of a swapped embedder are noise, and how far recall falls', () => {
    const html = drawn({ swapped: true, method: 'course' });
    expect(html).toContain('The chunks keep their numbers from Course vectors');
    expect(html).toMatch(/English: recall@3 \d\.\d\d → \d\.\d\d\./);
    expect(html).toContain('Course vectors, embedder swapped');
    expect(drawn({ swapped: true, method: 'bm25' })).not.toContain('data-swapped');
  });

  test('says what reranking compares, and shows token beside best token', () => {
    const html = drawn({ rerank: true });
    expect(html).toContain('pairs of tokens compared');
    expect(html).toContain(`<th scope="col">${t.likeness}</th>`);
    expect(html).toContain('BM25, reranked');
  });

  test('says that an encoder’s score does not fall apart', () => {
    expect(drawn({ method: 'encoder' })).toContain(t.wholeTexts.slice(0, 40));
  });

  test('names the partner of fusion', () => {
    expect(drawn({ method: 'rrf', partner: 'course' })).toContain('BM25 + course vectors, fused');
  });

  test('shows figures across languages only where they were asked for', () => {
    expect(drawn({ across: true })).toContain(t.pairs.zhen);
    expect(drawn({})).not.toContain(t.pairs.zhen);
  });

  test('says for each group which differences are more than chance', () => {
    const nodes = retrieverView(stateOf({ method: 'course' }), t);
    expect(htmlOf(nodes).match(/data-told-apart/g)).toHaveLength(2);
    expect(nodes.map(textOf).join(' ')).toContain('recall@3 against Course vectors');
  });

  test('shows what a least score would keep back', () => {
    const html = drawn({ abstain: true });
    expect(html.match(/data-threshold=/g)).toHaveLength(11);
    expect(html).toContain(t.thresholdColumns.fooled);
  });

  test('says that course vectors are left out where they did not load', () => {
    expect(saidOf({ ...stateOf({}), courseMissing: true }, t)).toContain(t.courseLeftOut);
  });

  test('reads as well in Chinese: no slot stays open', () => {
    for (const more of [
      { rewrite: 'hyde', rerank: true, across: true, abstain: true } as const,
      { swapped: true, method: 'encoder' } as const,
    ])
      expect(htmlOf(retrieverView(stateOf(more), retrieverStrings.zh))).not.toMatch(/\{\w+\}/);
  });
});
