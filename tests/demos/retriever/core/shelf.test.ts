import { describe, expect, test } from 'vitest';
import { RETRIEVER_DEFAULTS } from '~/lib/retrieval/search-settings';
import { handbookLibrary, openShelf } from '~/demos/retriever/core/shelf';
import { HANDBOOK } from './texts';

describe('openShelf', () => {
  test('gives the same library as long as text and cuts stay as they are', () => {
    const shelf = openShelf(HANDBOOK);
    const first = shelf(RETRIEVER_DEFAULTS);
    expect(shelf({ ...RETRIEVER_DEFAULTS, k: 9, method: 'lsa' })).toBe(first);
  });

  test.each([
    { chunking: 'sentence' },
    { chunking: 'size', size: 5 },
    { outdated: true },
    { poisoned: true },
  ] as const)('cuts anew under %o, as a library made for it alone', (turned) => {
    const shelf = openShelf(HANDBOOK);
    shelf(RETRIEVER_DEFAULTS);
    const settings = { ...RETRIEVER_DEFAULTS, ...turned };
    expect(shelf(settings)).toEqual(handbookLibrary(HANDBOOK, settings));
  });

  test('takes each question’s own answer away, and only where that is switched on', () => {
    const shelf = openShelf(HANDBOOK);
    const [first, second] = HANDBOOK.questions;
    const missing = { ...RETRIEVER_DEFAULTS, missing: true };
    const idsFor = (question = first) => shelf(missing, question).sources.map(({ id }) => id);
    expect(idsFor(first)).not.toContain(first!.gold[0]);
    expect(idsFor(second)).toContain(first!.gold[0]);
    expect(shelf(RETRIEVER_DEFAULTS, first)).toBe(shelf(RETRIEVER_DEFAULTS, second));
  });
});
