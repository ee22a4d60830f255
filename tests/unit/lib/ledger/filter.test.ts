import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passes, readFilter, without, writeFilter } from '~/lib/ledger/filter';

const facets = { article: ['000', '001'], verdict: ['wrong', 'vague'], lesson: ['S1', 'C2'] };
const read = (query: string) => readFilter(new URLSearchParams(query), facets);

describe('readFilter', () => {
  test('takes what the facets know', () => {
    expect(read('article=000&verdict=wrong')).toEqual({ article: '000', verdict: 'wrong' });
  });

  test('ignores unknown names, unknown values and empty ones', () => {
    expect(read('article=999&colour=red&verdict=&lesson=S1')).toEqual({ lesson: 'S1' });
  });

  test('is not misled by names every object has', () => {
    expect(read('constructor=a&__proto__=b&toString=c')).toEqual({});
  });
});

describe('writeFilter', () => {
  test('writes in the order of the facets, and nothing for no filter', () => {
    expect(writeFilter({ verdict: 'wrong', article: '000' }, facets)).toBe(
      'article=000&verdict=wrong',
    );
    expect(writeFilter({}, facets)).toBe('');
  });

  test('is undone by readFilter', () => {
    const filter = fc.record(
      {
        article: fc.constantFrom(...facets.article),
        verdict: fc.constantFrom(...facets.verdict),
        lesson: fc.constantFrom(...facets.lesson),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filter, (chosen) => {
        expect(read(writeFilter(chosen, facets))).toEqual({ ...chosen });
      }),
    );
  });
});

describe('passes', () => {
  const filed = { article: ['000'], lesson: ['S1', 'C2'] };

  test('asks for every part of the filter', () => {
    expect(passes(filed, { article: '000', lesson: 'C2' })).toBe(true);
    expect(passes(filed, { article: '000', lesson: 'R1' })).toBe(false);
    expect(passes(filed, { verdict: 'wrong' })).toBe(false);
  });

  test('lets everything through an empty filter', () => {
    expect(passes(filed, {})).toBe(true);
    expect(passes(filed, { article: '' })).toBe(true);
  });
});

describe('without', () => {
  test('drops one part', () => {
    expect(without({ article: '000', verdict: 'wrong' }, 'article')).toEqual({ verdict: 'wrong' });
  });
});
