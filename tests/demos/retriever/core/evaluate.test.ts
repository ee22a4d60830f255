import { describe, expect, test } from 'vitest';
import type { Handbook } from '~/lib/handbook/handbook';
import { rankedPassages } from '~/demos/retriever/core/ranked';
import { RETRIEVER_DEFAULTS } from '~/lib/retrieval/search-settings';
import { handbookLibrary, openShelf } from '~/demos/retriever/core/shelf';
import { contestants } from '../../../../scripts/demos/retriever/contestants';
import { evaluate } from '../../../../scripts/demos/retriever/evaluate';
import { EMBEDDERS } from '../../../unit/lib/retrieval/embedders';
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

const names = (more: Partial<typeof SETTINGS>, embedders = EMBEDDERS) =>
  contestants({ ...SETTINGS, ...more }, embedders).map(({ name }) => name);

test('contestants are every method whose vectors are at hand', () => {
  const ALL = ['tfidf', 'bm25', 'lsa', 'encoder', 'rrf', 'rrf-encoder'];
  expect(names({})).toEqual(ALL);
  expect(names({}, {})).toEqual(['tfidf', 'bm25', 'lsa', 'rrf']);
});

test('evaluate with vectors from elsewhere sets every row against the chosen method, itself apart', () => {
  const settings = { ...SETTINGS, method: 'encoder' as const };
  const rows = evaluate(HANDBOOK, settings, openShelf(HANDBOOK, EMBEDDERS));
  for (const { method, found, against } of rows) {
    if (method === 'encoder') expect(against).toBeUndefined();
    else {
      const chosen = rows.find((row) => row.method === 'encoder')!;
      const differences = found.map((value, at) => value - chosen.found[at]!);
      const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
      expect(against!.mean).toBeCloseTo(mean, 12);
    }
  }
});

const passage = (id: string, text: string) =>
  ({ id, text, title: '', date: '2026-01-01', role: 'public' }) as const;

/** Cut into sentences, the first two chunks for “fog bell” both come from `twice`. */
const FOG: Handbook = {
  passages: [
    passage('twice', 'Fog bell rope. Fog bell cord.'),
    passage('once', 'In thick fog the old bell rings all day long.'),
    passage('tea', 'Tea is served at noon.'),
  ],
  questions: [
    {
      id: 'q1',
      text: 'fog bell',
      gold: ['once'],
      forbiddenGold: [],
      shows: 'words-match',
      asker: 'public',
    },
  ],
};
const bm25At = (k: number) =>
  evaluate(FOG, { ...RETRIEVER_DEFAULTS, chunking: 'sentence', k }).find(
    ({ method }) => method === 'bm25',
  )!;

describe('evaluate, of chunks,', () => {
  test('looks at the first k chunks, so two of one passage take two places', () => {
    expect(bm25At(2).recall.mean).toBe(0);
    expect(bm25At(3).recall.mean).toBe(1);
  });

  test('says from how many passages the first k chunks come', () => {
    expect([1, 2, 3].map((k) => bm25At(k).spread)).toEqual([1, 1, 2]);
  });

  test('ranks passages, not chunks, for the mean reciprocal rank', () => {
    expect(bm25At(2).mrr.mean).toBe(1 / 2);
  });
});
