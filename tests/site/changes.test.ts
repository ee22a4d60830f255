import { describe, expect, test } from 'vitest';
import { formatDate } from '~/i18n/format';
import { readClaims, readMoved } from '../content/read';
import { decoded, elementAt, LOCALES, readSite, tagsOf, textOf, type Page } from './built';

const site = readSite();
const claims = readClaims().filter(({ moved }) => moved);
const conclusions = readMoved();

const entryOf = ({ html }: Page, attribute: string, id: string): string => {
  const tag = tagsOf(html).find(({ attributes }) => attributes[attribute] === id);
  if (!tag) throw new Error(`The page of changes has no [${attribute}="${id}"].`);
  return elementAt(html, tag);
};

describe.each(LOCALES)('the page of changes in /%s/', (locale) => {
  const page = site.at(`/${locale}/changes/`)!;
  const days = [...page.html.matchAll(/<time datetime="([\d-]+)"/g)].map(([, day]) => day!);

  test('lists the newest day first', () => {
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...days].sort((a, b) => b.localeCompare(a)));
  });

  test.each(claims)('lists $id with its day, its reason and a link', (claim) => {
    const { id, moved } = claim;
    const entry = entryOf(page, 'data-moved', id);
    expect(decoded(textOf(entry))).toContain(moved!.why[locale]);
    expect(/href="([^"]+)"/.exec(entry)![1]).toBe(`/${locale}/claims/#${id}`);
    const before = page.html.slice(0, page.html.indexOf(entry));
    expect(before.slice(before.lastIndexOf('<time'))).toContain(`datetime="${moved!.on}"`);
  });

  test.each(claims)('shows at the claim $id when and why it changed', ({ id, moved }) => {
    const entry = entryOf(site.at(`/${locale}/claims/`)!, 'data-moved-claim', id);
    expect(decoded(textOf(entry))).toContain(formatDate(moved!.on, locale));
    expect(decoded(textOf(entry))).toContain(moved!.why[locale]);
  });

  test.each(conclusions)('lists $id with a link', ({ id, was, why }) => {
    const entry = entryOf(page, 'data-conclusion', id);
    const text = decoded(textOf(entry));
    expect(text).toContain(was[locale]);
    expect(text).toContain(why[locale]);
    expect(text).not.toMatch(/[{}]/);
    expect(entry).toContain('href="');
  });

  test('is linked from every footer and from the claims', () => {
    const link = `href="/${locale}/changes/"`;
    expect(site.at(`/${locale}/`)!.html).toContain(link);
    expect(site.at(`/${locale}/claims/`)!.html.split(link)).toHaveLength(3);
  });
});
