import { describe, expect, test } from 'vitest';
import { disagreement, evaluate, handbookLibrary, rankedPassages } from '~/lib/retriever/evaluate';
import { RETRIEVER_DEFAULTS } from '~/lib/retriever/settings';
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

  test('falls when better-fitting false passages push the answer down', () => {
    const { recall } = figuresOf({ asOf: '2026-02-01' });
    expect(recall.mean).toBeCloseTo(2 / 3, 10);
  });

  test('asks each question as its own asker', () => {
    expect(figuresOf({ role: 'public' }).recall.mean).toBe(1);
  });
});

describe('rankedPassages', () => {
  test('names a passage once, however many of its chunks are hits', () => {
    const library = handbookLibrary(HANDBOOK, {
      ...SETTINGS,
      chunking: 'size',
      size: 5,
      overlap: 4,
    });
    const ranking = rankedPassages(library, HANDBOOK.questions[1]!, {
      ...SETTINGS,
      chunking: 'size',
    });
    expect(new Set(ranking).size).toBe(ranking.length);
    expect(ranking[0]).toBe('boat');
  });
});

describe('disagreement', () => {
  // Without a word in common BM25 finds nothing; the fused list has what the vectors have.
  const handbook = {
    ...HANDBOOK,
    questions: HANDBOOK.questions.map((one) => (one.id === 'q1' ? { ...one, text: 'zebra' } : one)),
  };

  test('is undefined for a method and itself', () => {
    expect(disagreement(handbook, SETTINGS, ['bm25', 'bm25'], '')).toBeUndefined();
  });

  test('goes on behind the question given, round about, and passes over those without an answer', () => {
    const settings = { ...SETTINGS, k: 1, outdated: true };
    const first = disagreement(handbook, settings, ['bm25', 'lsa'], '');
    if (!first) return;
    const next = disagreement(handbook, settings, ['bm25', 'lsa'], first.id)!;
    expect(next.gold.length).toBeGreaterThan(0);
  });
});
