import { describe, expect, test } from 'vitest';
import { contestants } from '~/demos/retriever/core/contestants';
import { abstaining } from '~/demos/retriever/core/abstain';
import { evaluate } from '~/demos/retriever/core/evaluate';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { handbookLibrary, openShelf } from '~/demos/retriever/core/shelf';
import { EMBEDDERS } from '../../../unit/lib/retrieval/embedders';
import { HANDBOOK } from './texts';

const SETTINGS = { ...RETRIEVER_DEFAULTS, k: 1 };
const names = (more: Partial<typeof SETTINGS>, embedders = EMBEDDERS) =>
  contestants({ ...SETTINGS, ...more }, embedders).map(({ name }) => name);

describe('contestants', () => {
  const ALL = ['tfidf', 'bm25', 'lsa', 'encoder', 'rrf', 'rrf-encoder'];

  test('are every method whose vectors are at hand', () => {
    expect(names({})).toEqual(ALL);
    expect(names({}, {})).toEqual(['tfidf', 'bm25', 'lsa', 'rrf']);
  });
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

describe('abstaining', () => {
  const library = handbookLibrary(HANDBOOK, SETTINGS);
  const { answerable, unanswerable, steps, separation } = abstaining(
    library,
    HANDBOOK.questions,
    SETTINGS,
  );

  test('tells questions with an answer from those without, for who asks', () => {
    expect([answerable, unanswerable]).toEqual([3, 1]);
  });

  test('sees the score of the best chunk, whatever is chosen for its variety', () => {
    const varied = { ...SETTINGS, variety: 0.5 };
    const swept = abstaining(library, HANDBOOK.questions, varied);
    expect(swept.separation).toBe(separation);
    const thresholds = (all: typeof steps) => all.map(({ threshold }) => threshold);
    expect(thresholds(swept.steps)).toEqual(thresholds(steps));
  });

  test('answers all that has a hit at 0, and nothing above the best score', () => {
    expect(steps[0]).toMatchObject({ threshold: 0, right: 3 });
    expect(steps.at(-1)!.right).toBeLessThanOrEqual(1);
    const best = [...steps].map(({ right, wrong, fooled }) => right + wrong + fooled);
    expect(best).toEqual([...best].sort((a, b) => b - a));
  });

  test('counts pairs in which the answerable question scores higher', () => {
    // “captain wage” finds nothing that a passenger may read but “a”: its score is below the others
    expect(separation).toBe(1);
  });
});
