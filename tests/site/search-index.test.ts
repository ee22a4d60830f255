import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { IndexFile } from '~/components/site/search/index-file';
import { openLessonTexts, type PassageRow } from '~/components/site/search/lesson-texts';
import { openIndexFile, type SiteSearch } from '~/components/site/search/site-search';
import { unpackDocument } from '~/components/site/search/site-document';
import { stretchesOf } from '~/lib/text/emphasis';
import { namesOf } from '~/lib/glossary/names';
import { readTerms } from '../unit/lib/glossary/terms';
import { builtGlossary } from '../search/built-glossary';
import { builtSearch } from '../search/built-search';
import { isWanted, layQuestions } from '../search/lay-questions';

const plainSentence = (sentence: string) =>
  stretchesOf(sentence)
    .map(({ text }) => text)
    .join('');

type Locale = 'en' | 'zh';
const LOCALES: Locale[] = ['en', 'zh'];
const PART_BUDGET = 50_000;
/** What a reader sees without scrolling. */
const FIRST = 3;

interface Query {
  q: string;
  lang: Locale;
  first: string;
}
const QUERIES: Query[] = JSON.parse(
  readFileSync(new URL('../fixtures/search-queries.json', import.meta.url), 'utf8'),
);
const CASES: Record<Locale, [question: string, page: string][]> = parse(
  readFileSync(new URL('../search-cases.yaml', import.meta.url), 'utf8'),
);

const texts = {} as Record<Locale, string>;
const searches = {} as Record<Locale, SiteSearch>;
const glossaries = {} as Record<Locale, (typed: string) => string[]>;

beforeAll(async () => {
  for (const locale of LOCALES) {
    glossaries[locale] = await builtGlossary(locale);
    texts[locale] = readFileSync(`dist/search/${locale}.json`, 'utf8');
    searches[locale] = openIndexFile(JSON.parse(texts[locale]) as IndexFile);
  }
});

const first = (locale: Locale, query: string) => searches[locale](query)[0]?.document;
const termsIn = (locale: Locale, query: string) =>
  searches[locale](query).filter(({ document }) => document.kind === 'term');
const titles = (locale: Locale, query: string) =>
  searches[locale](query).map(({ document }) => document.title);

const pages = new Map<string, string>();
function pageAt(path: string): string {
  const file = `dist${path}index.html`;
  if (!pages.has(path)) pages.set(path, existsSync(file) ? readFileSync(file, 'utf8') : '');
  return pages.get(path)!;
}
function isDead(address: string): boolean {
  const { pathname, hash } = new URL(address, 'https://crossroads.example');
  const html = pageAt(pathname);
  return !html || (hash !== '' && !html.includes(`id="${decodeURIComponent(hash.slice(1))}"`));
}
const answersIn = (locale: Locale) => (JSON.parse(texts[locale]) as IndexFile).answers;

const passagesOf = (locale: Locale): PassageRow[] =>
  readdirSync(`dist/search/${locale}`).flatMap(
    (file) => JSON.parse(readFileSync(`dist/search/${locale}/${file}`, 'utf8')) as PassageRow[],
  );

describe('the built search index', () => {
  test.each(LOCALES)('puts the text of lessons into separate files: %s', (locale) => {
    const { parts } = JSON.parse(texts[locale]) as IndexFile;
    const files = parts.map((part) => `${part}.json`);
    expect(readdirSync(`dist/search/${locale}`).sort()).toEqual([...files].sort());
    for (const file of files) {
      const text = readFileSync(`dist/search/${locale}/${file}`);
      expect(gzipSync(text).length, file).toBeLessThanOrEqual(PART_BUDGET);
    }
  });

  test.each(LOCALES)('contains no source expression in a snippet: %s', (locale) => {
    const texts = passagesOf(locale).map((row) => row.join(' '));
    expect(texts.filter((text) => /\{['"` ]/.test(text))).toEqual([]);
  });

  test('has sixty test queries', () => {
    expect(QUERIES).toHaveLength(60);
  });

  test.each(QUERIES)('puts $first first for "$q", in dialog and glossary', ({ q, first: slug }) => {
    for (const locale of LOCALES) {
      const path = `${locale}/glossary/${slug}/`;
      expect(first(locale, q)?.url).toMatch(new RegExp(`${path}$`));
      expect(glossaries[locale](q)[0]).toBe(slug);
    }
  });

  test.each(LOCALES)('ranks every term first for each of its names: %s', (locale) => {
    for (const term of readTerms())
      for (const name of namesOf(term)) {
        const [found] = termsIn(locale, name);
        expect([name, found?.document.url, found?.closeness]).toEqual([
          name,
          `/${locale}/glossary/${term.slug}/`,
          'exact',
        ]);
      }
  });

  test('finds a term by words of its definition', () => {
    const found = glossaries.en('predict the next token');
    expect(found.slice(0, 10)).toContain('large-language-model');
  });

  test.each(LOCALES)(
    'leads only to pages and anchors that exist, also from lessons and answers: %s',
    (locale) => {
      const { documents } = JSON.parse(texts[locale]) as IndexFile;
      const urls = documents.map(unpackDocument).map(({ url }) => url);
      const inLessons = passagesOf(locale).map(([url]) => url);
      const inAnswers = answersIn(locale).flatMap(({ links }) => links.map(([, href]) => href));
      expect([...urls, ...inLessons, ...inAnswers].filter(isDead)).toEqual([]);
    },
  );

  test('finds words in the text of lessons that occur in no heading', () => {
    const read = openLessonTexts(passagesOf('en'));
    const [found] = read('seasick');
    expect(found).toMatchObject({ closeness: 'text' });
    expect(found!.document.url).toContain('/en/learn/retrieval/better-retrieval/');
    expect(found!.document.text).toMatch(/seasick/);
  });

  test('finds lessons, claims, demos and pages by their names', () => {
    expect(first('en', 'R3')).toMatchObject({ kind: 'lesson' });
    expect(first('zh', '000-01')).toMatchObject({ kind: 'claim' });
    expect(first('en', 'toy retriever')).toMatchObject({ kind: 'demo' });
    expect(first('zh', 'Which road?')).toMatchObject({ kind: 'page', title: '该走哪条路？' });
  });

  test('tolerates typos in Latin words only', () => {
    expect(titles('zh', '词裱')).toEqual([]);
  });

  test('ignores question words', () => {
    expect(titles('en', 'what is a chunk?')[0]).toBe('chunk');
    expect(titles('zh', '什么是词元？')[0]).toBe('词元');
    expect(titles('en', "saying I don't know")[0]).toBe('abstention');
  });

  test('finds nothing for nonsense or an empty query', () => {
    for (const query of ['', '  ', '???', 'qqzzxxqq', '😀']) expect(searches.en(query)).toEqual([]);
  });
});

describe('the search dialog, with lessons and the word table,', () => {
  const listed = {} as Record<Locale, (question: string) => string[]>;
  beforeAll(async () => {
    for (const locale of LOCALES) listed[locale] = await builtSearch(locale);
  });

  test.each(LOCALES)('finds every question that the index answers: %s', (locale) => {
    const lost = CASES[locale].filter(
      ([question, page]) =>
        !listed[locale](question).slice(0, FIRST).includes(`/${locale}/${page}`),
    );
    expect(lost).toEqual([]);
  });

  test.each([
    ['en', 23],
    ['zh', 24],
  ] as const)('finds unseen lay questions: %s, %i of 30', (locale, least) => {
    const { unseen } = layQuestions()[locale];
    const hits = unseen.filter((one) =>
      listed[locale](one.question)
        .slice(0, FIRST)
        .some((url) => isWanted(url, one, locale)),
    );
    expect(hits.length).toBeGreaterThanOrEqual(least - 1); // texts change, and a hit is a matter of luck
  });
});

test.each(LOCALES)('a term lists terms near in meaning that no editor has listed: %s', (locale) => {
  const html = pageAt(`/${locale}/glossary/base-model/`);
  const lists = html.match(/<ul role="list" class="near\b.*?<\/ul>/gs)!;
  expect(lists.at(-1)).toContain('../continued-pretraining/');
  expect(lists.slice(0, -1).join('')).not.toContain('../continued-pretraining/');
});

describe('the ten direct answers of the search', () => {
  /** English words; Chinese characters, Latin words and numbers, divided by 1.8. */
  const wordsIn = (sentence: string, locale: Locale) =>
    locale === 'en'
      ? sentence.split(/\s+/).length
      : sentence.match(/\p{Script=Han}|[A-Za-z\d][\w.,%-]*/gu)!.length / 1.8;

  test.each(LOCALES)('have at most 22 words and no empty slot: %s', (locale) => {
    const answers = answersIn(locale);
    expect(answers).toHaveLength(10);
    for (const { sentence } of answers) {
      const plain = plainSentence(sentence);
      expect(wordsIn(plain, locale), plain).toBeLessThanOrEqual(22);
      expect(plain).not.toMatch(/[{}*=]/);
      expect(sentence.match(/==/g), sentence).toHaveLength(2);
    }
  });

  test.each([
    ['should I fine-tune or use RAG for our support bot', 'Begin with retrieval: 3.56'],
    ['shoud I finetune or use RAG', 'Begin with retrieval: 3.56'],
    ['is RAG better than fine tuning, when should we use RAG', 'When the text is too long'],
    ['halucinations', 'Give sources'],
    ['keyword or vector search', 'an encoder found 32, keywords 22'],
    ['chunk', 'Cut at headings'],
  ])('answer “%s”', (question, sentence) => {
    expect(plainSentence(searches.en.answer(question)?.sentence ?? '')).toContain(sentence);
  });

  test.each([
    ['微调还是RAG', '先用检索：'],
    ['LoRA 是什么', 'LoRA 冻结权重'],
    ['关键词检索和向量检索', '找到 32 道题的答案，关键词检索 22 道，两者融合 25 道'],
  ])('answer “%s” in Chinese', (question, sentence) => {
    expect(plainSentence(searches.zh.answer(question)?.sentence ?? '')).toContain(sentence);
  });

  test.each(['RAG', 'combine RAG and fine-tuning', 'learning rate', 'who made this', '量化'])(
    'leave “%s” to the results',
    (question) => {
      for (const locale of LOCALES) expect(searches[locale].answer(question)).toBeUndefined();
    },
  );
});

describe('the search test questions', () => {
  test('are at least 150, in both languages', () => {
    expect(CASES.en.length + CASES.zh.length).toBeGreaterThanOrEqual(150);
    expect(Math.min(CASES.en.length, CASES.zh.length)).toBeGreaterThanOrEqual(50);
  });

  describe.each(LOCALES)('%s', (locale) => {
    test.each(CASES[locale])('“%s” finds %s among the first three', (question, page) => {
      const found = searches[locale](question).slice(0, FIRST);
      expect(found.map(({ document }) => document.url)).toContain(`/${locale}/${page}`);
    });
  });

  test.each([
    [
      'rag vs fine-tuning',
      ['guide/', 'learn/choosing/diagnose-first/', 'learn/start/four-levers/'],
    ],
    [
      'which should I use',
      ['guide/', 'learn/choosing/diagnose-first/', 'learn/start/four-levers/'],
    ],
  ])('“%s” leads to %s, in this order', (question, leads) => {
    const urls = searches.en(question).map(({ document }) => document.url);
    expect(urls.slice(0, FIRST)).toEqual(leads.map((path) => `/en/${path}`));
  });

  test.each([
    ['学习率怎么设', '学习率'],
    ['词嵌入', '嵌入'],
    ['大模型', '大语言模型'],
  ])('an exact name ranks above its compounds: %s', (query, title) => {
    expect(titles('zh', query)[0]).toBe(title);
  });

  test('count only real matches, not similar ones', () => {
    const found = searches.zh('大模型');
    expect(found.length).toBeLessThan(40);
    expect(termsIn('zh', '胡扯的事情').length).toBeLessThan(5);
  });
});
