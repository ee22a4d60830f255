import { expect, test } from 'vitest';
import { languageOf } from '~/lib/language-of';

test.each([
  ['Attention Is All You Need', 'en'],
  ['大模型 RAG 综述', 'zh-Hans'],
  ['RAG', 'en'],
])('the language of “%s” is %s', (title, language) => {
  expect(languageOf(title)).toBe(language);
});
