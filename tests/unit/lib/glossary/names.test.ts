import { describe, expect, test } from 'vitest';
import { foldName, hasHan, namesOf, languageOf } from '~/lib/glossary/names';
import { readTerms } from './terms';

describe('foldName', () => {
  test.each([
    ['KV cache', 'kvcache'],
    ['ＫＶ－Ｃａｃｈｅ', 'kvcache'],
    [' t-SNE ', 'tsne'],
    ['lora_alpha', 'loraalpha'],
    ['term frequency–inverse', 'termfrequencyinverse'],
    ['KV 缓存', 'kv缓存'],
    ['recall@k', 'recall@k'],
  ])('turns %s into %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test('gives different terms of the glossary different names', () => {
    const owners = new Map<string, string>();
    for (const term of readTerms()) {
      for (const name of namesOf(term)) {
        const folded = foldName(name);
        expect([name, owners.get(folded) ?? term.slug]).toEqual([name, term.slug]);
        owners.set(folded, term.slug);
      }
    }
  });
});

test('namesOf lists names, abbreviation and aliases of both languages without duplicates', () => {
  const aliases = { en: ['prefix-tuning', 'P'], zh: ['前缀调优'] };
  const name = { en: 'prefix-tuning', zh: '前缀微调' };
  expect(namesOf({ slug: 'x', name, abbreviation: '', aliases })).toEqual([
    'prefix-tuning',
    '前缀微调',
    'P',
    '前缀调优',
  ]);
});

test('hasHan tells Chinese from Latin text', () => {
  expect(hasHan('用 RAG')).toBe(true);
  expect(hasHan('RAG')).toBe(false);
});

test.each([
  ['Attention Is All You Need', 'en'],
  ['大模型 RAG 综述', 'zh-Hans'],
  ['RAG', 'en'],
])('the language of “%s” is %s', (title, language) => {
  expect(languageOf(title)).toBe(language);
});
