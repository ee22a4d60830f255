import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { demoPath } from '~/lib/moved';
import {
  demoNames,
  readChanges,
  readCitedAnswers,
  readCourse,
  readGuide,
  readYaml,
  repeated,
  expectKnown,
  idsOf,
} from './read';

const course = readCourse();
const lessons = course.parts.flatMap((part) => part.lessons.map((lesson) => ({ part, ...lesson })));
const content = fileURLToPath(new URL('../../content/', import.meta.url));
const isWritten = (locale: string, lesson: (typeof lessons)[number]) =>
  existsSync(`${content}lessons/${locale}/${lesson.part.slug}/${lesson.slug}.mdx`);

describe('the course', () => {
  test('lists its lessons in six parts, with unique ids and slugs', () => {
    expect(course.parts).toHaveLength(6);
    expect(repeated(idsOf(lessons))).toEqual([]);
    expect(repeated(lessons.map(({ slug }) => slug))).toEqual([]);
  });

  test('numbers the lessons of a part by its letter, with gaps where some are no more', () => {
    for (const { id, lessons } of course.parts) {
      const ids = lessons.map((lesson) => lesson.id);
      expect(ids).toEqual(ids.toSorted());
      expect(ids.filter((one) => one[0] !== id)).toEqual([]);
    }
  });

  test('names only lessons that it lists', () => {
    const ids = idsOf(lessons);
    const onPaths = course.paths.flatMap((p) => p.lessons.map((id) => [p.id, id] as const));
    expectKnown(onPaths, ids);
  });

  test('names every demo of src/demos, and a lesson that shows it', () => {
    const folders = demoNames();
    const named = idsOf(course.demos);
    const shown = lessons.flatMap((lesson) => lesson.demos);
    const listed = [...named, ...lessons.flatMap(({ demos }) => demos)];
    expect([
      ...folders
        .filter((id) => !named.includes(id))
        .map((id) => `content/course.yaml: give ${id} an id and a name under demos`),
      ...[...new Set(listed)]
        .filter((id) => !folders.includes(id))
        .map((id) => `content/course.yaml names the demo ${id}, which src/demos has not`),
      ...named
        .filter((id) => folders.includes(id) && demoPath(id) === `demos/${id}/`)
        .filter((id) => !shown.includes(id))
        .map(
          (id) =>
            `no lesson shows ${id}: name it under demos of a lesson in content/course.yaml and in both of its pages, and place it there`,
        ),
    ]).toEqual([]);
  });

  test('has a page in both languages for each lesson', () => {
    const missing = lessons.flatMap((lesson) =>
      ['en', 'zh']
        .filter((locale) => !isWritten(locale, lesson))
        .map(
          (locale) =>
            `write content/lessons/${locale}/${lesson.part.slug}/${lesson.slug}.mdx, or take ${lesson.id} out of content/course.yaml`,
        ),
    );
    expect(missing).toEqual([]);
  });

  test('counts what each demo shows', () => {
    const prompt = readYaml('runs/prompt/p1-parts.json') as {
      snapshot: { en: { answers: unknown[] } };
    };
    const counted = {
      prompt: ['Forty', '', 40, prompt.snapshot.en.answers.length],
      guide: ['Thirteen', '十三', 13, readGuide().questions.length],
      'change-map': ['Ten', '十', 10, readChanges().length],
      citations: ['Six', '六', 6, readCitedAnswers().length],
    } as const;
    for (const [id, [en, zh, said, held]] of Object.entries(counted)) {
      const { says } = course.demos.find((demo) => demo.id === id)!;
      const remedy = `content/course.yaml: let what ${id} says name ${held}, and counted in this test with it`;
      expect(held, remedy).toBe(said);
      expect(says.en, remedy).toContain(en);
      expect(says.zh, remedy).toContain(zh);
    }
  });
});
