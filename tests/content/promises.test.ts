import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import citationStrings from 'words:citations';
import retrieverStrings from 'words:retriever';
import site from 'words:site';

const FOOT = { en: site.en.foot.private, zh: site.zh.foot.private };
const PROMISE = { en: /nowhere|leaves? this tab|in this tab/, zh: /标签页/ };
const EXCEPTION = { en: /unless you ask a server of your own/, zh: /除非[^。]*(?:自己的)服务器/ };

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : [];

describe.each(['en', 'zh'] as const)('in %s', (locale) => {
  test('every promise of privacy excepts the reader’s own server', () => {
    const { ownHelp } = retrieverStrings[locale];
    const promises = texts(citationStrings[locale]).filter((text) => PROMISE[locale].test(text));
    for (const said of [FOOT[locale], ownHelp, ...promises])
      expect(said).toMatch(EXCEPTION[locale]);
  });

  test('the lesson whose demo stops at the prompt links to a model that answers', () => {
    const lesson = readFileSync(`content/lessons/${locale}/retrieval/rag-end-to-end.mdx`, 'utf8');
    expect(lesson).toContain('](../../../own/#answering)');
    const own = readFileSync('src/pages/[locale]/own/index.astro', 'utf8');
    expect(own).toContain('id="answering"');
  });
});
