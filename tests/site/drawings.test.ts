import { expect, test } from 'vitest';
import { readTerms } from '../content/read';
import { elementAt, LOCALES, readSite, tagsOf, textOf } from './built';

const site = readSite();
const paths = new Set(site.pages.map(({ path }) => path));
const slugs = readTerms().flatMap(({ slug, drawing }) => (drawing ? [slug] : []));
const pageOf = (locale: string, slug: string) =>
  site.pages.find(({ path }) => path === `/${locale}/glossary/${slug}/`)!;
const figuresOf = (locale: string, slug: string) => {
  const page = pageOf(locale, slug);
  return page.tags
    .filter(({ name, attributes }) => name === 'figure' && 'data-drawing' in attributes)
    .map((tag) => elementAt(page.html, tag));
};

test.each(LOCALES)('every term with a drawing shows it in %s, with its sentence', (locale) => {
  for (const slug of slugs) {
    const [figure, ...more] = figuresOf(locale, slug);
    expect(more, slug).toEqual([]);
    const svg = tagsOf(figure!).find(({ name }) => name === 'svg')!;
    expect(svg.attributes, slug).toMatchObject({ width: '320', height: '200', role: 'img' });
    const caption = textOf(figure!.slice(figure!.indexOf('<figcaption')));
    expect(caption.startsWith(svg.attributes['aria-label']!), slug).toBe(true);
    expect(svg.attributes['aria-label'], slug).not.toMatch(/[{}]/);
    expect(textOf(elementAt(figure!, svg)), slug).not.toMatch(/[{}]|NaN|undefined/);
    expect(elementAt(figure!, svg), slug).not.toContain('NaN');
  }
});

test.each(LOCALES)('each badge in %s links to a lesson of the site', (locale) => {
  const links = slugs.map((slug) => {
    const badge = tagsOf(figuresOf(locale, slug)[0]!).findLast(
      ({ name, attributes }) => name === 'a' && attributes['class']?.includes('ground-mark'),
    );
    return badge?.attributes['href'] ?? '';
  });
  expect(links.filter((link) => !/\/learn\/[\w-]+\/[\w-]+\/$/.test(link))).toEqual([]);
  expect(links.filter((link) => !paths.has(link))).toEqual([]);
});

test('a term without a drawing has none', () => {
  const bare = readTerms().find(({ drawing }) => !drawing)!;
  expect(figuresOf('en', bare.slug)).toEqual([]);
});
