import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { readLessons } from '../content/lesson-source';
import { readTerms } from '../content/read';
import { builtGlossary } from '../search/built-glossary';

const LAY: Record<Locale, { phrase: string; term: string }[]> = parse(
  readFileSync(new URL('../lay-terms.yaml', import.meta.url), 'utf8'),
);
const FIRST = 3;
/** Bytes of what the search of the glossary loads, compressed. */
const TERMS_FILE = 70_000;

const terms = readTerms();

describe.each(LOCALE_CODES)('the glossary, %s', (locale) => {
  test('finds the term of a lay phrase among the first three, 32 times of 40', async () => {
    const find = await builtGlossary(locale);
    const missed = LAY[locale].filter(
      ({ phrase, term }) => !find(phrase).slice(0, FIRST).includes(term),
    );
    expect(LAY[locale]).toHaveLength(40);
    expect(missed.length, missed.map(({ phrase }) => phrase).join('; ')).toBeLessThanOrEqual(8);
  });

  test('is asked in other words than those by which a term is described', () => {
    const described = new Set(terms.flatMap((term) => term.described[locale]));
    const slugs = new Set(terms.map(({ slug }) => slug));
    const wrong = LAY[locale].filter(
      ({ phrase, term }) => described.has(phrase) || !slugs.has(term),
    );
    expect(wrong, 'tests/lay-terms.yaml: other words, or a term that is there').toEqual([]);
  });

  test('finds nothing for what is no word', async () => {
    expect((await builtGlossary(locale))('asdfgh qwrtz')).toEqual([]);
  });

  test('loads one small file for it', () => {
    const file = readFileSync(`dist/search/terms-${locale}.json`);
    expect(gzipSync(file).length).toBeLessThanOrEqual(TERMS_FILE);
  });

  test('begins with the twenty terms to which most lessons and other terms link', () => {
    const html = readFileSync(`dist/${locale}/glossary/index.html`, 'utf8');
    const first = html.slice(html.indexOf('data-first'), html.indexOf('data-all'));
    const shown = [...first.matchAll(/data-term="([^"]+)"/g)].map(([, slug]) => slug!);
    const links = [
      ...readLessons().flatMap(({ locale: of, data }) => (of === 'en' ? data.terms : [])),
      ...terms.flatMap(({ related }) => related),
    ];
    const linksTo = (slug: string) => links.filter((to) => to === slug).length;
    const counts = terms.map(({ slug }) => linksTo(slug)).sort((a, b) => b - a);
    expect(new Set(shown).size).toBe(20);
    expect(shown.map(linksTo)).toEqual(counts.slice(0, 20));
  });
});

test.each([
  ['forgets old skills', 'catastrophic-forgetting'],
  ['fewer bits per number', 'quantisation'],
  ['small add-on weights', 'low-rank-adaptation'],
])('the glossary finds “%s”', async (phrase, term) => {
  expect((await builtGlossary('en'))(phrase).slice(0, FIRST)).toContain(term);
});
