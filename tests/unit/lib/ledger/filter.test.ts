import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { passes, readFilter, writeFilter } from '~/lib/ledger/filter';

const facets = { article: ['000', '001'], verdict: ['wrong', 'vague'], lesson: ['S1', 'C2'] };
const read = (query: string) => readFilter(new URLSearchParams(query), facets);

describe('readFilter', () => {
  test('reads known values of the facets', () => {
    expect(read('article=000&verdict=wrong')).toEqual({ article: ['000'], verdict: ['wrong'] });
  });

  test('reads several values of one facet, in the order of the facet, without duplicates', () => {
    expect(read('verdict=vague&verdict=wrong&verdict=vague')).toEqual({
      verdict: ['wrong', 'vague'],
    });
  });

  test('ignores unknown names, unknown values and empty ones', () => {
    expect(read('article=999&colour=red&verdict=&lesson=S1')).toEqual({ lesson: ['S1'] });
  });

  test('ignores names of Object.prototype', () => {
    expect(read('constructor=a&__proto__=b&toString=c')).toEqual({});
  });
});

describe('writeFilter', () => {
  test('writes in the order of the facets, and nothing without a filter', () => {
    expect(writeFilter({ verdict: ['wrong', 'vague'], article: ['000'] }, facets)).toBe(
      'article=000&verdict=wrong&verdict=vague',
    );
    expect(writeFilter({}, facets)).toBe('');
  });

  test('is inverted by readFilter', () => {
    const filter = fc.record(
      {
        article: fc.subarray(facets.article, { minLength: 1 }),
        verdict: fc.subarray(facets.verdict, { minLength: 1 }),
        lesson: fc.subarray(facets.lesson, { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    forAll(filter, (chosen) => {
      expect(read(writeFilter(chosen, facets))).toEqual({ ...chosen });
    });
  });
});

describe('passes', () => {
  const filed = { article: ['000'], lesson: ['S1', 'C2'] };

  test('requires every part of the filter', () => {
    expect(passes(filed, { article: ['000'], lesson: ['C2'] })).toBe(true);
    expect(passes(filed, { article: ['000'], lesson: ['R1'] })).toBe(false);
    expect(passes(filed, { verdict: ['wrong'] })).toBe(false);
  });

  test('accepts any one of several values', () => {
    expect(passes(filed, { lesson: ['R1', 'S1'] })).toBe(true);
  });

  test('accepts everything for an empty filter', () => {
    expect(passes(filed, {})).toBe(true);
    expect(passes(filed, { article: [] })).toBe(true);
  });
});
