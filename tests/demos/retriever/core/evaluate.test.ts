import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  disagreement,
  evaluate,
  rankedChunks,
  rankedPassages,
} from '~/demos/retriever/core/evaluate';
import { inLanguage } from '~/demos/retriever/core/handbook';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { handbookLibrary } from '~/demos/retriever/core/shelf';
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

describe('rankedPassages', () => {
  test('names a passage once, however many of its chunks are ranked', () => {
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
});

describe('disagreement', () => {
  const read = (file: string) =>
    parse(readFileSync(`content/corpora/harbour-line/${file}.yaml`, 'utf8')) as never;
  const handbook = inLanguage({ passages: read('passages'), questions: read('questions') }, 'zh');
  const settings = { ...RETRIEVER_DEFAULTS, k: 4 };

  /** The questions of which one method has the answer among the first k, asked one by one. */
  function slow(): string[] {
    const library = handbookLibrary(handbook, settings);
    return handbook.questions
      .filter((question) => {
        const found = (['bm25', 'lsa'] as const).map((method) =>
          rankedPassages(library, rankedChunks(library, question, { ...settings, method }))
            .slice(0, settings.k)
            .some((id) => question.gold.includes(id)),
        );
        return found[0] !== found[1];
      })
      .map(({ id }) => id);
  }

  test('goes through every question on which two methods differ, and round again', () => {
    const expected = slow();
    const next = (after: string) =>
      disagreement(handbook, settings, ['bm25', 'lsa'], after)?.id ?? '';
    const seen = expected.reduce<string[]>((ids) => [...ids, next(ids.at(-1) ?? '')], []);
    expect(expected.length).toBeGreaterThan(3);
    expect(seen).toEqual(expected);
    expect(next(expected.at(-1)!)).toBe(expected[0]);
  });

  test('is undefined for a method and itself', () => {
    expect(disagreement(handbook, settings, ['bm25', 'bm25'], '')).toBeUndefined();
  });
});
