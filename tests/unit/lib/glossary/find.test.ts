import { describe, expect, test } from 'vitest';
import { findTerms, termFinder } from '~/lib/glossary/find';
import type { TermNames } from '~/lib/glossary/names';
import { readTerms } from './terms';

const term = (slug: string, en: string, zh: string, abbreviation?: string): TermNames => ({
  slug,
  name: { en, zh },
  abbreviation,
  aliases: { en: [], zh: [] },
});

const TERMS: TermNames[] = [
  term('prompt', 'prompt', '提示词'),
  term('prompt-template', 'prompt template', '提示词模板'),
  term('rag', 'retrieval-augmented generation', '检索增强生成', 'RAG'),
  term('lora', 'low-rank adaptation', '低秩适配', 'LoRA'),
  term('rank', 'rank', '秩'),
  term('bm25', 'BM25', 'BM25 排序函数'),
  { ...term('kv', 'KV cache', '键值缓存'), aliases: { en: [], zh: ['KV 缓存'] } },
];

const found = (text: string) => findTerms(text, TERMS).map(({ slug, match }) => [slug, match]);

describe('findTerms', () => {
  test('finds terms in both languages, in the order of the text', () => {
    expect(found('A prompt asks; BM25 sorts.')).toEqual([
      ['prompt', 'prompt'],
      ['bm25', 'BM25'],
    ]);
    expect(found('先写提示词，再加低秩适配。')).toEqual([
      ['prompt', '提示词'],
      ['lora', '低秩适配'],
    ]);
  });

  test('gives the first use only, with its place', () => {
    expect(findTerms('No. A Prompt, a prompt.', TERMS)).toEqual([
      { slug: 'prompt', start: 6, end: 12, match: 'Prompt' },
    ]);
  });

  test('prefers the longest name and does not look inside it', () => {
    expect(found('Fill the prompt template.')).toEqual([['prompt-template', 'prompt template']]);
    expect(found('填好提示词模板。')).toEqual([['prompt-template', '提示词模板']]);
    expect(found('a prompt template is a prompt')).toEqual([
      ['prompt-template', 'prompt template'],
      ['prompt', 'prompt'],
    ]);
  });

  test('needs word boundaries in Latin, and takes Han for one', () => {
    expect(found('They prompted a frank talk, BM255.')).toEqual([]);
    expect(found('用BM25排序')).toEqual([['bm25', 'BM25']]);
    expect(found('用KV 缓存')).toEqual([['kv', 'KV 缓存']]);
  });

  test('accepts a plural s, and leaves it out of the match', () => {
    expect(found('Two prompts.')).toEqual([['prompt', 'prompt']]);
    expect(found('promptsy')).toEqual([]);
  });

  test('ignores case, except in short names all in capitals', () => {
    expect(found('an old rag')).toEqual([]);
    expect(found('a RAG system')).toEqual([['rag', 'RAG']]);
    expect(found('Use lora or LORA')).toEqual([['lora', 'lora']]);
  });

  test('reads across a line break', () => {
    expect(found('the prompt\ntemplate')).toEqual([['prompt-template', 'prompt\ntemplate']]);
  });

  test('finds nothing in an empty text or without terms', () => {
    expect(found('')).toEqual([]);
    expect(findTerms('prompt', [])).toEqual([]);
  });

  test('finds a term of the glossary by each of its names that no other term contains', () => {
    const terms = readTerms();
    const find = termFinder(terms);
    for (const { slug, name } of terms) {
      expect(find(`x ${name.en} y`).map((use) => use.slug)).toEqual([slug]);
      expect(find(`他说${name.zh}。`).map((use) => use.slug)).toEqual([slug]);
    }
  });
});
