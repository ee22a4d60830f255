import { describe, expect, test } from 'vitest';
import { MOVED } from '~/lib/moved';
import { elementAt, linksOf, localeOf, LOCALES, metaOf, named, readSite } from './built';

const SITE = 'https://crossroads.example';
const site = readSite();

/** Terms of one lesson quote the same sentence and drawing beside definitions of a line or two. */
const isTerm = (path: string) => /\/glossary\/[\w-]+\/$/.test(path);

/** The sentences of a page's own part, without its head and foot, its drawings and the names of other pages. */
function sentencesOf(path: string): string[] {
  const page = site.at(path)!;
  const main = elementAt(page.html, named(page, 'main')[0]!);
  const said = main.replace(/<(script|style|template|svg|a)\b[\s\S]*?<\/\1>/g, '').split(/<[^>]*>/);
  return [...new Set(said.flatMap((text) => text.split(/(?<=[.?!。？！])/)))].filter(
    (text) => text.trim().length > 8,
  );
}

const lengthOf = (sentences: readonly string[]) =>
  sentences.reduce((sum, { length }) => sum + length, 0);

/** Pairs of pages, each of which has more than half of its text in common with the other. */
function alike(said: ReadonlyMap<string, readonly string[]>): string[] {
  const all = [...said].flatMap(([path, own]) => own.map((text) => ({ text, path })));
  const shared = new Map<string, number>();
  for (const held of Map.groupBy(all, ({ text }) => text).values())
    for (const [at, { path, text }] of held.entries())
      for (const other of held.slice(at + 1)) {
        const pair = `${path} ${other.path}`;
        shared.set(pair, (shared.get(pair) ?? 0) + text.length);
      }
  return [...shared]
    .filter(([pair, length]) =>
      pair.split(' ').every((path) => length > lengthOf(said.get(path)!) / 2),
    )
    .map(([pair]) => pair);
}

describe('every page has one address', () => {
  test.each(LOCALES)('no two pages in %s share more than half of their text', (locale) => {
    const own = site.pages.filter(
      (page) =>
        localeOf(page) === locale && metaOf(page, 'robots') === undefined && !isTerm(page.path),
    );
    expect(alike(new Map(own.map(({ path }) => [path, sentencesOf(path)])))).toEqual([]);
  });

  test('reports two pages with the same text', () => {
    const same = ['One sentence here.', 'Another sentence there.'];
    expect(alike(new Map([['/a/', same], ['/b/', [...same, 'Short one.']]]))).toEqual(['/a/ /b/']); // prettier-ignore
  });

  test.each(Object.entries(MOVED))('/%s redirects to /%s in both languages', (from, to) => {
    for (const locale of LOCALES) {
      const page = site.moved.find(({ path }) => path === `/${locale}/${from}`)!;
      const [path, place] = `/${locale}/${to}`.split('#');
      expect(named(page, 'a').map(({ attributes }) => attributes.href)).toEqual([
        `/${locale}/${to}`,
      ]);
      expect(linksOf(page, 'canonical')[0]!.attributes.href).toBe(SITE + path);
      expect(place === undefined || site.at(path!)!.ids.has(place)).toBe(true);
    }
    expect(site.moved).toHaveLength(2 * Object.keys(MOVED).length);
  });
});
