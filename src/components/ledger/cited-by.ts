import {
  allLessons,
  cellsCitingEvidence,
  claimsCitingEvidence,
  claimsCitingSource,
  evidenceCitingSource,
  lessonEntry,
  onceEach,
  termsCitingEvidence,
} from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import {
  cellReference,
  claimReference,
  lessonReference,
  termReference,
  type Reference,
} from './references';

export interface Citations {
  claims: Reference[];
  rows: Reference[];
  cells: Reference[];
  lessons: Reference[];
  terms: Reference[];
}

const ROW = /\b(E\d{2,3}|ref-[a-z0-9-]+)\b/g;

/** A lesson with the ids it cites: rows named in its text, works listed in its front matter. */
interface LessonCitations {
  id: string;
  cites: ReadonlySet<string>;
}

/** Reads the lessons once per build, since every row and work asks for them. */
const lessonCitations = onceEach(async (locale: Locale): Promise<LessonCitations[]> =>
  Promise.all(
    (await allLessons()).map(async ({ id }) => {
      const { body = '', data } = await lessonEntry(locale, id);
      return { id, cites: new Set([...data.sources, ...(body.match(ROW) ?? [])]) };
    }),
  ),
);

async function lessonsCiting(id: string, locale: Locale): Promise<Reference[]> {
  const lessons = (await lessonCitations(locale)).filter(({ cites }) => cites.has(id));
  return Promise.all(lessons.map((lesson) => lessonReference(lesson.id, locale)));
}

export async function rowCitations(id: string, locale: Locale): Promise<Citations> {
  return {
    claims: (await claimsCitingEvidence(id)).map((claim) => claimReference(claim.id, locale)),
    rows: [],
    cells: (await cellsCitingEvidence(id)).map((cell) => cellReference(cell, locale)),
    lessons: await lessonsCiting(id, locale),
    terms: (await termsCitingEvidence(id)).map((term) => termReference(term, locale)),
  };
}

export async function workCitations(id: string, locale: Locale): Promise<Citations> {
  return {
    claims: (await claimsCitingSource(id)).map((claim) => claimReference(claim.id, locale)),
    rows: (await evidenceCitingSource(id)).map((row) => ({ text: row.id, href: `#${row.id}` })),
    cells: [],
    lessons: await lessonsCiting(id, locale),
    terms: [],
  };
}
