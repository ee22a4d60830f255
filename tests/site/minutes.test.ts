import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCourse } from '../content/read';

const { parts, paths } = readCourse();
const lessons = parts.flatMap((part) => part.lessons.map((lesson) => ({ ...lesson, part })));
const page = (path: string) => readFileSync(`dist/${path}/index.html`, 'utf8');
const numbers = (html: string, found: RegExp) =>
  [...html.matchAll(found)].map(([, n]) => Number(n));

describe.each(['en', 'zh'])('the reading minutes in /%s/', (locale) => {
  const course = page(`${locale}/learn`);
  const listed = new Map(
    [...course.matchAll(/<li id="(\w\d)" data-minutes="(\d+)"/g)].map(([, id, n]) => [
      id!,
      Number(n),
    ]),
  );

  test('are the same for a lesson everywhere', () => {
    expect([...listed.keys()].sort()).toEqual(lessons.map(({ id }) => id).sort());
    for (const { id, slug, part } of lessons) {
      const html = page(`${locale}/learn/${part.slug}/${slug}`);
      const n = listed.get(id)!;
      expect(numbers(html, /<meta name="minutes" content="(\d+)"/g), id).toEqual([n]);
      expect(numbers(html, /<span data-minutes="(\d+)"/g), id).toEqual([n]);
      expect(n, id).toBeGreaterThan(3);
      expect(n, id).toBeLessThan(60);
    }
  });

  test('of a path are fewer than those of the course', () => {
    const sum = (ids: readonly string[]) => ids.reduce((all, id) => all + listed.get(id)!, 0);
    const all = sum(lessons.map(({ id }) => id));
    expect(paths.every(({ lessons: ids }) => sum(ids) < all)).toBe(true);
  });

  test('are in the list for machines', () => {
    const list = readFileSync('dist/llms.txt', 'utf8');
    for (const { id, slug, part } of lessons) {
      const line = list
        .split('\n')
        .find((one) => one.includes(`/${locale}/learn/${part.slug}/${slug}.md)`));
      expect(line, id).toContain(`${listed.get(id)} `);
    }
  });
});
