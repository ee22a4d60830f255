import { expect, test } from 'vitest';
import { readCourse, readTerms, unknown } from './read';

const drawn = readTerms().flatMap(({ slug, drawing, lesson }) =>
  drawing ? [{ slug, lesson, ...drawing }] : [],
);
const lessons = readCourse().parts.flatMap((part) => part.lessons.map(({ id }) => id));

/** Every text of an entry in one language, with the keys it stands under. */
function textsIn(part: unknown, language: 'en' | 'zh'): string[] {
  if (Array.isArray(part)) return part.flatMap((one) => textsIn(one, language));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) =>
    key === language && typeof inner === 'string' ? [inner] : textsIn(inner, language),
  );
}

test('more than forty terms have a drawing', () => {
  expect(drawn.length).toBeGreaterThan(40);
});

test('each drawing belongs to a lesson that exists', () => {
  expect(
    unknown(
      drawn.map(({ slug, lesson }) => [slug, lesson] as const),
      lessons,
    ),
  ).toEqual([]);
});

/** Years of an index, bits of a number, the first step: names, not measurements. */
const NAMED = /20(16|18)|\b(16|8|4)( bits| 位)|^0 (steps|步)$/g;

test('a drawing looks up measured numbers, and its words spell none', () => {
  const spelt = drawn.flatMap(({ slug, draw }) =>
    (['en', 'zh'] as const).flatMap((language) =>
      textsIn(draw, language)
        .filter((text) => /\d/.test(text.replaceAll(NAMED, '')))
        .map((text) => `${slug}: “${text}”`),
    ),
  );
  expect(spelt).toEqual([]);
});

test('a recorded drawing names a record, and other drawings name none', () => {
  const RECORD = /"[a-z0-9-]+(-\{l\})?[/:][^"\s]+"|"(run|matrix)":/;
  const wrong = drawn.filter(
    ({ from, draw }) => RECORD.test(JSON.stringify(draw)) !== (from === 'recorded'),
  );
  expect(wrong.map(({ slug }) => slug)).toEqual([]);
});
