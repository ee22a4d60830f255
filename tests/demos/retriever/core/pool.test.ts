import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contestants } from '~/demos/retriever/core/contestants';
import { openLibrary } from '~/demos/retriever/core/library';
import { poolOf } from '~/demos/retriever/core/pool';
import { RETRIEVER_DEFAULTS, searchOptions } from '~/demos/retriever/core/settings';
import { order } from '~/lib/retrieval/search';
import { finish } from '~/lib/stepper';

const TEXT = Array.from({ length: 30 }, (_, n) =>
  [`Ferry ${n} leaves`, n % 2 && 'at noon', n % 3 && 'from the pier', n % 5 && 'in fog']
    .filter(Boolean)
    .join(' '),
).join('\n\n');
const source = { id: 'typed', title: '', text: TEXT };
const cutting = { by: 'paragraph', size: 40, overlap: 0 } as const;
const library = finish(openLibrary([source], cutting)).library!;
const all = contestants(RETRIEVER_DEFAULTS, {});
const QUESTION = 'which ferry leaves at noon in fog?';
const chunksOf = (query: string, asked = all) =>
  poolOf(library, query, asked).map(({ chunk }) => chunk);
const ascending = (chunks: number[]) => [...chunks].sort((a, b) => a - b);

describe('poolOf', () => {
  test('unites the first five hits of every method, each once', () => {
    const firsts = all.flatMap(({ settings }) =>
      order(library.corpus, QUESTION, { ...searchOptions(settings), k: 5 }),
    );
    expect(firsts.length).toBe(5 * all.length);
    expect(ascending(chunksOf(QUESTION))).toEqual(ascending([...new Set(firsts)]));
  });

  test('says where a passage stands and what it says, and nothing of methods, ranks or scores', () => {
    for (const passage of poolOf(library, QUESTION, all)) {
      expect(Object.keys(passage).sort()).toEqual(['chunk', 'end', 'source', 'start', 'text']);
      expect(passage.text).toBe(TEXT.slice(passage.start, passage.end));
    }
  });

  test('comes out the same in whatever order the methods are asked', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (asked) => {
        expect(chunksOf(QUESTION, asked)).toEqual(chunksOf(QUESTION));
      }),
    );
  });

  test('is shuffled by the question: the same for the same one, another for another', () => {
    const only = all.slice(1, 2); // BM25 finds the same chunks for a question said twice
    const [once, twice] = [chunksOf('fog noon', only), chunksOf('fog noon fog noon', only)];
    expect(ascending(once)).toEqual(ascending(twice));
    expect(once).not.toEqual(twice);
    expect(chunksOf('fog noon', only)).toEqual(once);
  });

  test('does not follow the rank of the method that found it', () => {
    const questions = ['ferry fog', 'noon pier', 'ferry 7 fog', 'leaves noon', 'fog pier noon'];
    const one = all.slice(1, 2);
    const ranked = (query: string) =>
      order(library.corpus, query, { ...searchOptions(one[0]!.settings), k: 5 });
    const alike = questions.filter((query) => `${chunksOf(query, one)}` === `${ranked(query)}`);
    expect(alike.length).toBeLessThan(questions.length);
  });

  test('is empty where nothing is found', () => {
    expect(poolOf(library, 'zebra', all)).toEqual([]);
  });
});
