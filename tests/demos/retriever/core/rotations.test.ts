import { describe, expect, test } from 'vitest';
import { evaluate } from '~/demos/retriever/core/evaluate';
import { rotatedFigures } from '~/demos/retriever/core/rotations';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { handbookLibrary, openShelf } from '~/demos/retriever/core/shelf';
import { embedderBy } from '../../../unit/lib/retrieval/embedders';
import { HANDBOOK } from './texts';

/** Three words, each with an axis of its own, so that the questions find their passages. */
const COURSE = embedderBy(3, { mill: [1, 0, 0], boat: [0, 1, 0], fuel: [0, 0, 1] });
const SETTINGS = { ...RETRIEVER_DEFAULTS, k: 1, dimensions: 3, method: 'course' as const };
const figuresFor = (
  settings: Partial<typeof RETRIEVER_DEFAULTS>,
  questions = HANDBOOK.questions,
) => {
  const all = { ...SETTINGS, ...settings };
  const library = handbookLibrary(HANDBOOK, all, undefined, { course: COURSE });
  return rotatedFigures(library, questions, all);
};

describe('recall over random rotations of the space', () => {
  test('lies between what one rotation finds at least and at most, below the unswapped search', () => {
    const shelf = openShelf(HANDBOOK, { course: COURSE });
    const plain = evaluate(HANDBOOK, SETTINGS, shelf).find(({ method }) => method === 'course')!;
    const { recall, least, most } = figuresFor({})!;
    expect(plain.recall.mean).toBe(1);
    expect(recall).toBeLessThan(plain.recall.mean);
    expect(least).toBeLessThan(recall);
    expect(most).toBeGreaterThan(recall);
  });

  test('is chance: one of three passages, or none where all scores are below zero', () => {
    const { recall } = figuresFor({})!;
    expect(recall).toBeGreaterThan(0.2);
    expect(recall).toBeLessThan(0.45);
  });

  test('turns the space of LSA for the questions of course vectors, too', () => {
    expect(figuresFor({ method: 'lsa' })!.recall).toBeLessThan(0.6);
  });

  test('is the same every time', () => {
    expect(figuresFor({})).toEqual(figuresFor({}));
  });

  test('is not measured for words, nor for a merged list', () => {
    expect(figuresFor({ method: 'bm25' })).toBeUndefined();
    expect(figuresFor({ method: 'rrf', partner: 'course' })).toBeUndefined();
  });
});
