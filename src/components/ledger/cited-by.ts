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
import type { Reference } from '~/lib/lesson/figures';
import type { Locale } from '~/lib/locale';
import { cellReference, claimReference, lessonReference, termReference } from './references';

export type Citations = Readonly<Record<string, Reference[]>>;

const ROW = /\b(E\d{2,3}|ref-[a-z0-9-]+)\b/g;

/** The lessons with the ids that each cites: rows named in its text, works listed in its front matter. */
const lessonCitations = onceEach(async (locale: Locale) =>
  Promise.all(
    (await allLessons()).map(async (lesson) => {
      const { body = '', data } = await lessonEntry(locale, lesson.id);
      return { lesson, cites: new Set([...data.sources, ...(body.match(ROW) ?? [])]) };
    }),
  ),
);

async function lessonsCiting(id: string, locale: Locale): Promise<Reference[]> {
  const citing = (await lessonCitations(locale)).filter(({ cites }) => cites.has(id));
  return citing.map(({ lesson }) => lessonReference(lesson, locale));
}

export async function rowCitations(id: string, locale: Locale): Promise<Citations> {
  return {
    claims: (await claimsCitingEvidence(id)).map((claim) => claimReference(claim.id, locale)),
    cells: (await cellsCitingEvidence(id)).map((cell) => cellReference(cell, locale)),
    lessons: await lessonsCiting(id, locale),
    terms: (await termsCitingEvidence(id)).map((term) => termReference(term, locale)),
  };
}

export async function workCitations(id: string, locale: Locale): Promise<Citations> {
  return {
    claims: (await claimsCitingSource(id)).map((claim) => claimReference(claim.id, locale)),
    rows: (await evidenceCitingSource(id)).map((row) => ({ text: row.id, href: `#${row.id}` })),
    lessons: await lessonsCiting(id, locale),
  };
}
