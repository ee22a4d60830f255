import { expect, test } from 'vitest';
import { titleLanguage } from '~/lib/ledger/title-language';

test.each([
  ['Attention Is All You Need', 'en'],
  ['大模型 RAG 综述', 'zh-Hans'],
  ['RAG', 'en'],
])('%s is cited as %s', (title, language) => {
  expect(titleLanguage(title)).toBe(language);
});
