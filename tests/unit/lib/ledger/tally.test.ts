import { describe, expect, test } from 'vitest';
import { tally } from '~/lib/ledger/tally';

const facets = { article: ['000', '001'], verdict: ['wrong', 'vague'] };
const entries = [
  { filed: { article: ['000'], verdict: ['wrong'] }, text: 'RAG never hallucinates' },
  { filed: { article: ['001'], verdict: ['vague'] }, text: 'RAG is useful' },
  { filed: { article: ['001'], verdict: ['vague'] }, text: 'tuning is useful' },
];

describe('tally', () => {
  test('counts every entry under each of its values while nothing is chosen', () => {
    expect(tally(entries, {}, [], facets)).toEqual({
      article: { '000': 1, '001': 2 },
      verdict: { wrong: 1, vague: 2 },
    });
  });

  test('counts beside the other facets and the words, not beside its own facet', () => {
    const { article, verdict } = tally(entries, { article: ['001'] }, ['rag'], facets);
    expect(article).toEqual({ '000': 1, '001': 1 });
    expect(verdict).toEqual({ wrong: 0, vague: 1 });
  });
});
