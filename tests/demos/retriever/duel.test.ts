import { describe, expect, test } from 'vitest';
import { retrieverStrings } from '~/demos/retriever/about';
import { retrieverView } from '~/demos/retriever/view';
import { emphasised } from '~/demos/parts/emphasis';
import { verdictView } from '~/demos/retriever/view/verdict';
import type { HandbookAnswer } from '~/demos/retriever/core/ask';
import { textOf, toHtml } from '~/lib/figure';
import { stateOf } from './state';

const t = retrieverStrings.en;
const both = stateOf({ question: 'q2' }, { compare: 'tfidf' });
const html = (nodes: ReturnType<typeof retrieverView>) => nodes.map(toHtml).join('');
const said = (change: Partial<HandbookAnswer>, more = {}) => {
  const state = stateOf({ question: 'q2' }, { compare: 'lsa', ...more });
  return verdictView({ ...state, answer: { ...state.answer, ...change } }, t).map(textOf);
};

describe('two rankings side by side', () => {
  test('stand in two lists, with a line for each chunk that both have', () => {
    const drawn = html(retrieverView(both, t));
    const shared = both.answer.hits.filter(({ chunk }) =>
      both.answer.compared!.some((other) => other.chunk === chunk),
    );
    expect(shared.length).toBeGreaterThan(0);
    expect(drawn.match(/<line /g)).toHaveLength(shared.length);
    expect(drawn.match(/class="hit gold"/g)).toHaveLength(2);
    expect(drawn).not.toContain('none lost');
  });

  test('say where the answer is that a list lacks, and draw its line from the foot', () => {
    const state = stateOf({ question: 'q2' }, { compare: 'tfidf' });
    const lacking = { ...state.answer, hits: state.answer.hits.slice(1), goldRank: 14 };
    const answer = { ...lacking, hits: state.answer.compared!.slice(1) } as HandbookAnswer;
    const drawn = html(
      retrieverView(
        {
          ...state,
          answer: { ...answer, hits: [{ ...state.answer.hits[0]!, chunk: 3, source: 'other' }] },
        },
        t,
      ),
    );
    expect(drawn).toContain('The answer: rank 14');
    expect(drawn.match(/class="gold"/g)).toHaveLength(1);
  });

  test('explain a score by parts that add up to it, behind its row', () => {
    const parts = [...html(retrieverView(both, t)).matchAll(/data-part="([\d.]+)"/g)];
    const sum = parts.reduce((total, [, part]) => total + Number(part), 0);
    const scores = [...both.answer.hits, ...both.answer.compared!];
    expect(sum).toBeCloseTo(
      scores.reduce((total, { score }) => total + score, 0),
      9,
    );
  });
});

describe('the sentence below', () => {
  test.each([
    [{ goldRank: 0, comparedGoldRank: 1 }, 'at rank 1 by word company; by shared words it is not'],
    [{ goldRank: 2, comparedGoldRank: 9 }, 'at rank 2 by shared words; by word company it is not'],
    [{ goldRank: 2, comparedGoldRank: 1 }, 'rank 2 by shared words and at rank 1 by word company'],
    [{ goldRank: 3, comparedGoldRank: 3 }, 'Both lists have the answer at rank 3'],
    [{ goldRank: 5, comparedGoldRank: 0 }, 'Neither list has the answer among its first 3'],
  ])('describes %o: %s', (ranks, sentence) => {
    expect(said(ranks)[0]).toContain(sentence);
  });

  test('names methods that go by the same, and quotes the passage that answers', () => {
    const [first, ...rest] = verdictView(
      { ...both, answer: { ...both.answer, goldRank: 2 } as HandbookAnswer },
      t,
    );
    expect(textOf(first!)).toMatch(/by BM25 and .* by TF-IDF cosine/);
    expect(rest.map(textOf)).toContain('The boat leaves at nine.');
  });

  test('quotes for a question of one’s own the passage that comes first', () => {
    const alone = stateOf({ query: 'boat' }, { compare: 'tfidf' });
    expect(html(verdictView(alone, t))).toContain(alone.answer.hits[0]!.text);
  });

  test('marks what matters in it', () => {
    expect(
      emphasised('at *rank 1* here')
        .map((node) => toHtml(node))
        .join(''),
    ).toBe('at <b class="hl">rank 1</b> here');
  });
});
