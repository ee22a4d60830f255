import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES, readLessons, withoutTags, type Locale } from './lesson-source';
import { readWordList, readWords, readYaml } from './read';

const words = readWordList();

/** What a text says in running words: names of code, addresses and settings are none. */
const said = (text: string) =>
  withoutTags(text)
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']');

/** What people type when they mean a thing: it may be any word. */
const SEARCHED = new Set(['aliases', 'asked', 'described']);

function textsIn(value: unknown, locale: Locale): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, locale));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !SEARCHED.has(key))
    .flatMap(([key, inner]) =>
      key === locale && typeof inner === 'string' ? [inner] : textsIn(inner, locale),
    );
}

/** A road of the lab, and what the search of the site offers. */
const NAMES = /Retrieval by words|Search by (words|meaning)/g;

const leaves = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leaves);

const DATA = [
  ...globSync('{claims,glossary,quizzes,figures}/*.yaml', { cwd: 'content' }),
  ...'evidence matrix guide contradictions short-answer changes course cheat-sheet moved kit/kit code-clinic'
    .split(' ')
    .map((name) => `${name}.yaml`),
].sort();

const sources: Record<Locale, { place: string; text: string }[]> = { en: [], zh: [] };
for (const locale of LOCALES) {
  for (const lesson of readLessons().filter((one) => one.locale === locale))
    sources[locale].push({ place: `content/lessons/${lesson.path}.mdx`, text: said(lesson.body) });
  for (const path of DATA)
    sources[locale].push({
      place: `content/${path}`,
      text: said(textsIn(readYaml(path), locale).join('\n')),
    });
}

/** Code is written in English: whatever is Chinese in it is read by readers. */
for (const path of globSync('src/**/*.{ts,tsx,astro}').sort())
  sources.zh.push({ place: path, text: readFileSync(path, 'utf8') });

for (const [path, room] of readWords()) {
  const locale = path.endsWith('.zh.yaml') ? 'zh' : 'en';
  sources[locale].push({
    place: `content/${path}`,
    text: leaves(room).join('\n').replace(NAMES, ''),
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const finds = (word: string, locale: Locale): RegExp =>
  locale === 'en' ? new RegExp(`\\b${escaped(word)}\\b`, 'i') : new RegExp(escaped(word));

/** Whether a text has the word; a name that contains what it replaces (阅读资料作答, 读资料) does not count. */
const isCalled = (text: string, word: string, name: string, locale: Locale): boolean =>
  finds(word, locale).test(text.replaceAll(name, ''));

describe.each(LOCALES)('the word list, in %s', (locale) => {
  const replaced = words.flatMap(({ names, not }) =>
    not[locale].map((word) => ({ word, name: names[locale] })),
  );

  test.each(replaced)('has $name, which is never called $word', ({ word, name }) => {
    const places = sources[locale].filter(({ text }) => isCalled(text, word, name, locale));
    expect(places.map(({ place }) => `${place}: write “${name}” for “${word}”`)).toEqual([]);
  });

  test('replaces no name by another that it replaces', () => {
    const all = new Set(replaced.map(({ word }) => word));
    expect(words.map(({ names }) => names[locale]).filter((name) => all.has(name))).toEqual([]);
  });
});

test('a word is matched only as a whole word', () => {
  expect(finds('mend', 'en').test('To mend it')).toBe(true);
  expect(finds('mend', 'en').test('we recommend')).toBe(false);
  expect(said('a `mend` that [code](?mend=1) shows <Rec cell="mend/1">4</Rec>')).not.toContain(
    'mend',
  );
});

test('a name that contains the word it replaces is not reported', () => {
  expect(isCalled('它会阅读资料作答。', '读资料', '阅读资料作答', 'zh')).toBe(false);
  expect(isCalled('它会阅读资料作答，也会读资料。', '读资料', '阅读资料作答', 'zh')).toBe(true);
});

test('the words of demos and pages are checked too', () => {
  for (const locale of LOCALES) {
    const places = sources[locale].map(({ place }) => place);
    for (const room of ['change-map', 'home'])
      expect(places).toContain(`content/words/${room}.${locale}.yaml`);
  }
});

test('the checked texts exist: a glossary entry, a claim, a lesson', () => {
  for (const locale of LOCALES)
    for (const place of ['content/glossary/bm25.yaml', 'content/claims/000.yaml'])
      expect(sources[locale].find((one) => one.place === place)!.text.length).toBeGreaterThan(50);
});
