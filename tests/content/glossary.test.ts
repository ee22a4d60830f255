import { describe, expect, test } from 'vitest';
import { readLessons } from './lesson-source';
import { readCourse, readTerms, expectKnown, idsOf } from './read';

const terms = readTerms();
const course = readCourse();

const typed = (name: string) => name.normalize('NFKC').toLowerCase().trim();

const namesOf = (term: (typeof terms)[number]) => [
  term.name.en,
  term.name.zh,
  ...(term.abbreviation ? [term.abbreviation] : []),
  ...term.aliases.en,
  ...term.aliases.zh,
];

const lessonTerms = new Map(
  readLessons()
    .filter(({ locale }) => locale === 'en')
    .map(({ id, data }) => [id, data.terms] as const),
);

describe('the glossary', () => {
  test('uses every name, abbreviation and alias for one term only', () => {
    const owner = new Map<string, string>();
    const shared = terms.flatMap((term) =>
      [...new Set(namesOf(term).map(typed))].flatMap((name) => {
        const other = owner.get(name);
        owner.set(name, term.slug);
        return other ? [`${name}: ${other} and ${term.slug}`] : [];
      }),
    );
    expect(shared).toEqual([]);
  });

  test('does not repeat a term’s name among its aliases', () => {
    const doubled = terms.filter((term) => {
      const names = namesOf(term).map(typed);
      return new Set(names).size < names.length;
    });
    expect(doubled.map(({ slug }) => slug)).toEqual([]);
  });

  test('relates only terms that exist, and none to itself', () => {
    const named = terms.flatMap((term) => term.related.map((id) => [term.slug, id] as const));
    expectKnown(
      named,
      terms.map(({ slug }) => slug),
    );
    expect(named.filter(([slug, other]) => slug === other)).toEqual([]);
  });

  test('names only lessons and demos of the course', () => {
    const lessons = course.parts.flatMap((part) => idsOf(part.lessons));
    expectKnown(
      terms.flatMap(({ slug, lesson }) => (lesson ? [[slug, lesson] as const] : [])),
      lessons,
    );
    const demos = idsOf(course.demos);
    const named = terms.flatMap((term) => term.demos.map((id) => [term.slug, id] as const));
    expectKnown(named, demos);
  });

  test('explains each term no later than the first lesson that lists it', () => {
    const order = course.parts.flatMap(({ lessons }) => idsOf(lessons));
    const listing = new Map<string, string>();
    for (const id of order)
      for (const term of lessonTerms.get(id) ?? []) if (!listing.has(term)) listing.set(term, id);
    const late = terms.flatMap(({ slug, lesson }) => {
      const first = listing.get(slug);
      const isLate = first !== undefined && order.indexOf(lesson) > order.indexOf(first);
      return isLate ? [`content/glossary/${slug}.yaml: write lesson: ${first}`] : [];
    });
    expect(late).toEqual([]);
  });
});
