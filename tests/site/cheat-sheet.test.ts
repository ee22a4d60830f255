import { describe, expect, test } from 'vitest';
import { elementAt, LOCALES, named, readSite, textOf } from './built';

const site = readSite();

describe.each(LOCALES)('the cheat sheet in %s', (locale) => {
  const path = `/${locale}/learn/cheat-sheet/`;
  const page = site.at(path)!;
  const withClass = (name: string) =>
    page.tags.filter(({ attributes }) => attributes.class?.split(' ').includes(name));

  test('is linked from the home page and from the course', () => {
    for (const from of [`/${locale}/`, `/${locale}/learn/`])
      expect(named(site.at(from)!, 'a').map(({ attributes }) => attributes.href)).toContain(path);
  });

  test('has two sides', () => {
    expect(withClass('side')).toHaveLength(2);
  });

  test('draws each number of a rule to scale', () => {
    const bars = withClass('bar').map((tag) => ({
      width: Number(tag.attributes.width),
      shown: textOf(page.html.slice(tag.at).match(/<b[^>]*>([^<]*)<\/b>/)![0]),
    }));
    expect(bars.length).toBeGreaterThan(12);
    for (const { width, shown } of bars)
      expect(Math.abs(width - parseFloat(shown))).toBeLessThan(0.51);
  });

  test('explains the seven verdicts', () => {
    const [list] = withClass('verdicts');
    const marks = elementAt(page.html, list!).match(/#v-\w+/g);
    expect(new Set(marks).size).toBe(7);
  });
});
