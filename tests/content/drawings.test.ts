import { expect, test, vi } from 'vitest';
import { drawingOf } from '~/content/lookup/drawings';
import { term } from '~/content/lookup/glossary';
import { readCourse, readTerms, expectKnown } from './read';

vi.mock('astro:content', () => import('./collections'));

const drawn = readTerms().flatMap(({ slug, drawing, lesson }) =>
  drawing ? [{ slug, lesson, ...drawing }] : [],
);
const lessons = readCourse().parts.flatMap((part) => part.lessons.map(({ id }) => id));

function textsIn(part: unknown, language: 'en' | 'zh'): string[] {
  if (Array.isArray(part)) return part.flatMap((one) => textsIn(one, language));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) =>
    key === language && typeof inner === 'string' ? [inner] : textsIn(inner, language),
  );
}

test('more than forty terms have a drawing', () => expect(drawn.length).toBeGreaterThan(40));

test('each drawing belongs to a lesson that exists', () => {
  expectKnown(
    drawn.map(({ slug, lesson }) => [slug, lesson] as const),
    lessons,
  );
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

const drawingIn = async (slug: string) => (await drawingOf(await term(slug), 'en'))?.drawing;

test('BM25 adds less for each repeat of a word', async () => {
  const rows = ['1.0', '1.4', '1.7', '1.9'].map((shown) => ({ shown }));
  expect(await drawingIn('bm25')).toMatchObject({ part: 'bars', rows });
});

test('the chances of the next token, with those of all others, make one', async () => {
  const drawing = await drawingIn('sampling');
  const rows = drawing?.part === 'bars' ? drawing.rows : [];
  expect(rows.map(({ lit }) => lit)).toEqual([true, true, true, false]);
  expect(rows.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 9);
});

test('calibration is drawn against the line on which confidence and right answers agree', async () => {
  const drawing = await drawingIn('calibration');
  const [even, found] = drawing?.part === 'lines' ? drawing.lines : [];
  expect(even!.points).toEqual([
    [0, 0],
    [1, 1],
  ]);
  expect(found!.points.flat().every((share) => share >= 0 && share <= 1)).toBe(true);
});
