import { describe, expect, test } from 'vitest';
import type { Handbook } from '~/demos/retriever/core/handbook';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { evaluate } from '../../../../scripts/demos/retriever/evaluate';

const passage = (id: string, text: string) =>
  ({ id, text, title: '', date: '2026-01-01', role: 'public' }) as const;

/** Cut into sentences, the first two chunks for “fog bell” both come from `twice`. */
const HANDBOOK: Handbook = {
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
const SETTINGS = { ...RETRIEVER_DEFAULTS, chunking: 'sentence' as const };
const bm25At = (k: number) =>
  evaluate(HANDBOOK, { ...SETTINGS, k }).find(({ method }) => method === 'bm25')!;

describe('evaluate', () => {
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
