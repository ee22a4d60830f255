import { describe, expect, test } from 'vitest';
import { demoPath } from '~/lib/moved';
import { readCourse } from '../content/read';
import { elementAt, LOCALES, readSite, tagsOf, textOf } from './built';

const site = readSite();
const { demos: all } = readCourse();
/** The lab, then the demos with a page of their own. */
const demos = all.filter(({ id }) => demoPath(id) !== 'guide/');

describe.each(LOCALES)('the index of demos in %s', (locale) => {
  const page = site.pages.find(({ path }) => path === `/${locale}/demos/`)!;
  const cards = page.tags
    .filter(({ name, attributes }) => name === 'li' && demos.some(({ id }) => id === attributes.id))
    .map((tag) => ({ id: tag.attributes['id'], html: elementAt(page.html, tag) }));
  const svgOf = (html: string) => {
    const tag = tagsOf(html).find(({ name }) => name === 'svg')!;
    return { ...tag, html: elementAt(html, tag) };
  };

  test('shows the lab first, then every demo with its own page and picture', () => {
    expect(demos[0]!.id).toBe('four-roads');
    expect(cards.map(({ id }) => id)).toEqual(demos.map(({ id }) => id));
    for (const { html } of cards) {
      const { attributes, html: picture } = svgOf(html);
      expect(attributes).toMatchObject({ width: '320', height: '200', 'aria-hidden': 'true' });
      expect(tagsOf(picture).length).toBeGreaterThan(3);
    }
    expect(new Set(cards.map(({ html }) => svgOf(html).html)).size).toBe(cards.length);
  });

  test('has one link per card, named after its picture', () => {
    for (const { id, html } of cards) {
      const links = tagsOf(html).filter(({ name }) => name === 'a');
      expect(links).toHaveLength(1);
      expect(links[0]!.attributes['href']).toMatch(new RegExp(`/${locale}/${demoPath(id!)}$`));
      const demo = demos.find((one) => one.id === id)!;
      expect(textOf(html.replace(svgOf(html).html, ''))).toBe(
        `${demo.name[locale]}${demo.says[locale]}`.trim(),
      );
    }
  });
});
