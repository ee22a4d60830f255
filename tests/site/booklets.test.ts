import { describe, expect, test } from 'vitest';
import { readPairs } from '../content/lesson-source';
import { readCourse } from '../content/read';
import { elementAt, LOCALES, metaOf, named, readSite, textOf } from './built';

const site = readSite();
const sources = new Map(
  readPairs().flatMap(({ id, en, zh }) =>
    [en, zh].map((source) => [`${source.locale}/${id}`, source] as const),
  ),
);
const booklets = LOCALES.flatMap((locale) =>
  readCourse().parts.map((part) => ({
    name: `${part.slug} ${locale}`,
    lessons: part.lessons.map(({ id }) => sources.get(`${locale}/${id}`)!),
    page: site.at(`/${locale}/learn/${part.slug}/booklet/`)!,
    list: site.at(`/${locale}/learn/`)!,
  })),
);

describe('the booklet of a part', () => {
  test.each(booklets)('$name holds all its lessons in their order', ({ page, lessons }) => {
    const chapters = named(page, 'article').map(({ attributes }) => attributes.id);
    expect(chapters).toEqual(lessons.map(({ id }) => id));
    const titles = named(page, 'h2').map((tag) => textOf(elementAt(page.html, tag)));
    expect(titles.slice(0, -1)).toEqual(lessons.map(({ data }) => data.title));
  });

  test.each(booklets)('$name has each heading under an id of its lesson', ({ page, lessons }) => {
    const written = lessons.flatMap(({ id, headings }) =>
      headings.map((heading) => `${id}-${heading.id}`),
    );
    expect(written.filter((id) => !page.ids.has(id))).toEqual([]);
  });

  test.each(booklets)('$name shows each figure at rest, its numbers open', ({ page, lessons }) => {
    const written = lessons.flatMap(({ id, tags }) =>
      tags.filter(({ name }) => name === 'Figure').map((tag) => `${id}-${tag.attributes.id}`),
    );
    const terms = lessons.flatMap(({ tags }) => tags.filter(({ name }) => name === 'Picture'));
    const drawn = named(page, 'figure').map(({ attributes }) => attributes);
    expect(drawn.flatMap(({ id }) => id ?? [])).toEqual(written);
    expect(drawn.filter((one) => one.class === 'term-drawing')).toHaveLength(terms.length);
    const closed = named(page, 'details').filter(({ attributes }) => !('open' in attributes));
    expect(closed).toEqual([]);
  });

  test.each(booklets)(
    '$name leaves a place for every guess, and no answer',
    ({ page, lessons }) => {
      const asked = lessons.flatMap(({ tags }) => tags.filter(({ name }) => name === 'Guess'));
      const places = page.tags.filter(({ attributes }) => attributes.class === 'asked-on-paper');
      expect(places).toHaveLength(asked.length);
      expect(page.html).not.toContain('data-answer');
    },
  );

  test.each(booklets)(
    '$name needs no script: nothing waits, and demos are addresses',
    (booklet) => {
      const { page, lessons } = booklet;
      const waiting = page.tags.filter(
        ({ name, attributes }) =>
          /^x-(?!search|theme)/.test(name) ||
          'data-reveal' in attributes ||
          'data-run' in attributes,
      );
      expect(waiting.map(({ name }) => name)).toEqual([]);
      const demos = lessons.flatMap(({ tags }) =>
        tags.filter(({ name, attributes }) => 'run' in attributes && name !== 'Figure'),
      );
      expect(page.tags.filter(({ attributes }) => attributes.class === 'elsewhere')).toHaveLength(
        demos.length,
      );
    },
  );

  test.each(booklets)('$name is linked from the course and left to nobody’s search', (booklet) => {
    const { page, list } = booklet;
    expect(metaOf(page, 'robots')).toBe('noindex');
    expect(named(list, 'a').map(({ attributes }) => attributes.href)).toContain(page.path);
  });
});
