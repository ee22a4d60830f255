import { describe, expect, test } from 'vitest';
import { retrieverStrings } from '~/demos/retriever/about';
import {
  retrieverView as pictureOf,
  summaryText,
  type RetrieverState,
} from '~/demos/retriever/view';
import { restView } from '~/demos/retriever/view/rest';
import { textOf, toHtml, type FigureElement, type FigureNode } from '~/lib/figure';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { stateOf } from './state';

const t = retrieverStrings.en;

/** The picture and what waits below it. */
const retrieverView = (state: RetrieverState, words: typeof t): FigureNode[] => [
  ...pictureOf(state, words),
  ...restView(state, words),
];

/** Every element below some nodes that has an attribute. */
function having(nodes: FigureNode[], attribute: string): FigureElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return [...(attribute in node.attributes ? [node] : []), ...having(node.children, attribute)];
  });
}

describe('retrieverView', () => {
  const state = stateOf({ question: 'q2' });
  const nodes = retrieverView(state, t);

  test('lists the hits in rank order, with chunk and score in full precision', () => {
    const [list] = having(nodes, 'data-results');
    const items = having(list!.children, 'data-chunk');
    expect(list!.tag).toBe('ol');
    expect(items.map(({ attributes }) => attributes['data-score'])).toEqual(
      state.answer.hits.map(({ score }) => score),
    );
    expect(items.map(({ attributes }) => attributes['data-chunk'])).toEqual(
      state.answer.hits.map(({ chunk }) => chunk),
    );
  });

  test('explains each score by parts that add up to it', () => {
    for (const item of having(nodes, 'data-chunk')) {
      const parts = having([item], 'data-part').map(({ attributes }) =>
        Number(attributes['data-part']),
      );
      const sum = parts.reduce((total, part) => total + part, 0);
      expect(Math.abs(sum - Number(item.attributes['data-score']))).toBeLessThan(1e-9);
    }
  });

  test('shows each passage whole, its words marked', () => {
    const [passage] = having(nodes, 'data-passage');
    expect(textOf(passage!)).toBe(state.answer.hits[0]!.text);
    const marked = passage!.children.filter((child) => typeof child !== 'string').map(textOf);
    expect(marked).toEqual(['boat', 'leaves']);
  });

  test('sets a second list beside the first only where one is chosen', () => {
    expect(having(nodes, 'data-compared')).toEqual([]);
    const two = retrieverView(stateOf({ question: 'q2' }, { compare: 'lsa' }), t);
    expect(having(two, 'data-compared')).toHaveLength(1);
  });

  test('shows the prompt that a model would read, and how well each method does', () => {
    const live = retrieverView({ ...state, live: true }, t);
    expect(having(live, 'data-prompt').map(textOf)).toEqual([state.answer.prompt.text]);
    const rows = having(nodes, 'data-method');
    expect(rows).toHaveLength(8);
    expect(having(rows, 'data-recall')).toHaveLength(8);
  });

  test('has no evaluation for a text of the reader', () => {
    const own = retrieverView({ ...state, figures: undefined }, t);
    expect(having(own, 'data-evaluation')).toEqual([]);
  });

  test('draws nothing but an empty list where nothing is found', () => {
    const none = retrieverView({ ...stateOf({ query: 'zebra' }), figures: undefined }, t);
    expect(having(none, 'data-chunk')).toEqual([]);
    expect(having(none, 'data-prompt')).toEqual([]);
  });

  test('leaves HTML in a text text', () => {
    const evil = '<img src=x onerror=alert(1)> boat';
    const hit = { ...state.answer.hits[0]!, text: evil, marks: [], title: evil };
    const html = retrieverView({ ...state, answer: { ...state.answer, hits: [hit] } }, t)
      .map(toHtml)
      .join('');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; boat');
  });

  test('is written in both languages without a slot left open', () => {
    for (const strings of Object.values(retrieverStrings)) {
      const text = retrieverView(
        stateOf({ question: 'q2' }, { compare: 'rrf', variety: 0.5 }),
        strings,
      )
        .map(textOf)
        .join(' ');
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  });
});

describe('saidOf', () => {
  const said = (asked: { question?: string; query?: string }, more = {}) =>
    summaryText(stateOf(asked, more), t);

  test('says how much was found and where the answer stands', () => {
    expect(said({ question: 'q2' })).toMatch(
      /^1 of 4 chunks shown, best first\. .*The passage that answers is at rank 1\.$/,
    );
  });

  test('says that the answer is not among the hits, or not for the reader', () => {
    expect(said({ question: 'q2' }, { missing: true })).toContain(t.goldLost);
    expect(said({ question: 'q3' })).toContain(t.goldForbidden);
  });

  test('says which words stand nowhere', () => {
    expect(said({ query: 'zebra boat' })).toContain('The word “zebra” is not in this text.');
    expect(said({ query: 'zebra boat gnu' })).toContain(
      'The words “zebra” “gnu” are not in this text.',
    );
  });

  test('says why there are fewer than asked for', () => {
    expect(said({ query: 'mill' }, { k: 2 })).toContain('You asked for 2; only 1 share anything');
  });

  test('asks for a question where there is none, and for words where there are only signs', () => {
    expect(said({ query: '  ' })).toBe('Type a question, or choose one of the 4 built-in ones.');
    expect(said({ query: '?! 😀' })).toBe(t.noWords);
  });

  test('asks for a text where there is none', () => {
    const state = stateOf({ query: 'boat' });
    const empty = {
      ...state,
      answer: { ...state.answer, chunks: 0 },
      settings: RETRIEVER_DEFAULTS,
    };
    expect(summaryText(empty, t)).toBe(t.noText);
  });

  const own = { pool: [], figures: [], versus: undefined, questions: 0, isMarked: () => false };

  test('names the files that are left out, and says when none could be read', () => {
    const state = { ...stateOf({ query: 'boat' }), own: { ...own, leftOut: ['a.pdf', 'b.csv'] } };
    expect(summaryText(state, t)).toContain('2 files are left out');
    expect(summaryText(state, t)).toContain('a.pdf; b.csv');
    const none = { ...state, answer: { ...state.answer, chunks: 0 } };
    expect(summaryText(none, t)).toBe(t.noneRead);
  });
});
