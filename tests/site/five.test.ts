import { describe, expect, test } from 'vitest';
import { elementAt, gzipped, LOCALES, metaOf, named, readSite } from './built';
import { scriptsOf, stylesOf, weight } from './scripts';

const site = readSite();
/** Bytes on the way before a press: the page with its styles and scripts, each compressed. */
const MOST = 40_000;
describe.each(LOCALES)('the five-minute page in /%s/', (locale) => {
  const page = site.at(`/${locale}/five/`)!;

  test(`is at most ${MOST / 1000} kB before a press`, () => {
    const parts = [gzipped(page.html), weight(stylesOf(page)), weight(scriptsOf(page))];
    const sum = parts.reduce((all, one) => all + one, 0);
    expect(sum, parts.join(' + ')).toBeLessThanOrEqual(MOST);
  });

  test('states its minutes, which tests/browser/five.test.ts measures', () => {
    expect(metaOf(page, 'minutes')).toBe('5');
  });

  test('fills every slot', () => {
    expect(page.html.replaceAll(/data-words="[^"]*"/g, '')).not.toMatch(/\{[a-z]\w*\}/i);
  });

  test('names under every picture the model of its numbers', () => {
    expect(
      page.html.match(/data-measured-on="smollm2"[^>]*>\s*SmolLM2 135 M · \d{4}-/g),
    ).toHaveLength(6);
  });

  test('shows shares as a percentage of a count', () => {
    const told = page.html.replaceAll(/<script.*?<\/script>|<[^>]+>/gs, ' ');
    expect(told).toMatch(/\d%\s+(?:of|／)\s+360/);
    expect(told.match(/\d\s+(?:of|／)\s+(?:360|120|60)\b/g)).toEqual(null);
  });

  test('has one yellow link onward, to the guide, and the reader’s own rung where nothing larger ran', () => {
    const next = named(page, 'a').filter(({ attributes }) => /\bgo\b/.test(attributes.class ?? ''));
    expect(next.map(({ attributes }) => attributes.href)).toEqual([
      expect.stringContaining(`/${locale}/guide/?case=support-bot`),
    ]);
    const larger = { en: 'nothing larger than 135 M', zh: '比 1.35 亿参数更大的模型' }[locale];
    expect(page.html.split(larger)).toHaveLength(2);
    expect(page.html.split(larger)[1]!.slice(0, 120)).toContain(`/${locale}/ladder/#rung`);
  });

  test('keeps the names that outside checks use', () => {
    for (const [i, id] of ['ask', 'paste', 'search', 'tune', 'forgot', 'yours'].entries()) {
      const html = elementAt(
        page.html,
        page.tags.find(({ attributes }) => attributes.id === `fig-${id}`)!,
      );
      expect(html).toMatch(new RegExp(`data-permalink href="#fig-${id}">[^<]*${i + 1}<`));
      for (const name of ['data-picture', 'data-numbers'])
        expect(html, `${id} ${name}`).toContain(name);
      expect(html.includes('data-press')).toBe(id !== 'yours');
    }
    expect(page.html).toMatch(/<form[^>]*data-decide/);
    expect(page.html).not.toContain('class="lanes"');
    expect(page.tags.filter(({ attributes }) => 'data-placeholder' in attributes)).toEqual([]);
  });
});
