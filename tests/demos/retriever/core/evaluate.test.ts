import { describe, expect, test } from 'vitest';
import { rankedPassages } from '~/demos/retriever/core/ranked';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { handbookLibrary } from '~/demos/retriever/core/shelf';
import { evaluate } from '../../../../scripts/demos/retriever/evaluate';
import { HANDBOOK } from './texts';

const SETTINGS = { ...RETRIEVER_DEFAULTS, k: 1 };
const figuresOf = (settings: Partial<typeof SETTINGS>) =>
  evaluate(HANDBOOK, { ...SETTINGS, ...settings }).find(({ method }) => method === 'bm25')!;

describe('evaluate', () => {
  test('counts the questions that have an answer, and finds each by its words', () => {
    const { questions, recall, mrr, ndcg } = figuresOf({});
    expect(questions).toBe(3);
    expect([recall.mean, mrr.mean, ndcg.mean]).toEqual([1, 1, 1]);
  });

  test('gives every method its figures, with an interval around each mean', () => {
    const all = evaluate(HANDBOOK, SETTINGS);
    expect(all.map(({ method }) => method)).toEqual(['tfidf', 'bm25', 'lsa', 'rrf']);
    for (const { recall } of all) {
      expect(recall.low).toBeLessThanOrEqual(recall.mean);
      expect(recall.high).toBeGreaterThanOrEqual(recall.mean);
    }
  });

  test('counts what should not have been shown once it is let in', () => {
    expect(figuresOf({})).toMatchObject({ leaked: 0, planted: 0, stale: 0 });
    expect(figuresOf({ forbidden: true }).leaked).toBe(1);
    expect(figuresOf({ outdated: true, k: 3 }).stale).toBeGreaterThan(0);
    expect(figuresOf({ poisoned: true, k: 3 }).planted).toBeGreaterThan(0);
  });
});

test('rankedPassages names a passage once, however many of its chunks are ranked', () => {
  const library = handbookLibrary(HANDBOOK, {
    ...SETTINGS,
    chunking: 'size',
    size: 2,
    overlap: 0,
  });
  const every = library.chunks.map((_, chunk) => chunk);
  const ranking = rankedPassages(library, every);
  expect(every.length).toBeGreaterThan(ranking.length);
  expect(ranking).toEqual(library.sources.map(({ id }) => id));
});
