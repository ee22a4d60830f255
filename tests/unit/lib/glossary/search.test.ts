import MiniSearch from 'minisearch';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { namesOf } from '~/lib/glossary/names';
import { rankMatches, type SearchDocument } from '~/lib/glossary/rank-matches';
import { INDEX_OPTIONS, QUERY_OPTIONS } from '~/lib/glossary/search-options';
import { readTerms, type TermFile } from './terms';

type Lang = 'en' | 'zh';

const documentOf = (term: TermFile, lang: Lang): SearchDocument => ({
  id: `term/${term.slug}`,
  kind: 'term',
  url: `/${lang}/glossary/${term.slug}/`,
  title: term.name[lang],
  titleOther: term.name[lang === 'en' ? 'zh' : 'en'],
  names: namesOf(term),
  text: term.definition[lang],
});

function openIndex(lang: Lang) {
  const documents = readTerms().map((term) => documentOf(term, lang));
  const index = new MiniSearch<SearchDocument>(INDEX_OPTIONS);
  index.addAll(documents);
  const hits = (query: string) =>
    index.search(query, QUERY_OPTIONS).map(({ id, score }) => ({ id: String(id), score }));
  return {
    index,
    hits,
    search: (query: string) => rankMatches(query, hits(query), documents),
  };
}

const INDEXES = { en: openIndex('en'), zh: openIndex('zh') };

const QUERIES: { q: string; lang: Lang; first: string }[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/search-queries.json', import.meta.url), 'utf8'),
);

describe('glossary search', () => {
  test('has sixty test queries', () => {
    expect(QUERIES).toHaveLength(60);
  });

  test.each(QUERIES)('ranks $first first for "$q" ($lang)', ({ q, lang, first }) => {
    expect(INDEXES[lang].search(q)[0]?.document.id).toBe(`term/${first}`);
  });

  test.each(QUERIES)('finds $first for "$q" in the other language too', ({ q, lang, first }) => {
    const other = lang === 'en' ? 'zh' : 'en';
    expect(INDEXES[other].search(q)[0]?.document.id).toBe(`term/${first}`);
  });

  test('ranks every term first for each of its names', () => {
    for (const lang of ['en', 'zh'] as const) {
      for (const term of readTerms()) {
        for (const name of namesOf(term)) {
          const found = INDEXES[lang].search(name)[0];
          expect([name, found?.document.id, found?.closeness]).toEqual([
            name,
            `term/${term.slug}`,
            'exact',
          ]);
        }
      }
    }
  });

  test('finds a misspelt word inside a definition, in Latin script only', () => {
    const ids = (lang: Lang, query: string) => INDEXES[lang].hits(query).map(({ id }) => id);
    expect(ids('en', 'vocabulery')).toContain('term/vocabulary');
    expect(ids('zh', '词裱')).toEqual([]);
  });

  test('finds a term by words of its definition', () => {
    const ids = INDEXES.en.search('predict the next token').map(({ document }) => document.id);
    expect(ids.slice(0, 10)).toContain('term/large-language-model');
  });

  test('finds nothing for an empty query or nonsense', () => {
    expect(INDEXES.en.search('')).toEqual([]);
    expect(INDEXES.en.search('qqzzxxqq')).toEqual([]);
  });
});
