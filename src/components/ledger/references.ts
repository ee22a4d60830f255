import {
  cellsCitingClaim,
  contradictionsCitingClaim,
  evidence,
  lesson,
  source,
  termsInClaim,
  topics,
  type ClaimEntry,
  type PlacedCell,
  type PlacedLesson,
  type TermEntry,
} from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { words } from '~/i18n/words';
import { lessonPath } from '~/lib/lesson/address';
import type { Reference } from '~/lib/lesson/figures';
import { shortName } from '~/lib/ledger/short-name';
import { href } from '~/site';

export async function evidenceReference(id: string, locale: Locale): Promise<Reference> {
  const row = await evidence(id);
  const [first] = row.sourceIds;
  const names = [id.startsWith('ref-') && first ? '' : id, first && shortName(await source(first))];
  const text = names.filter(Boolean).join(' ');
  return { text, href: href(`${locale}/sources/#${id}`) };
}

export async function sourceReference(id: string, locale: Locale): Promise<Reference> {
  const work = await source(id);
  const text = id === 'ART' ? (await topics()).levels.article.name[locale] : shortName(work);
  return { text, href: href(`${locale}/sources/#${id}`) };
}

export const lessonReference = (lesson: PlacedLesson, locale: Locale): Reference => ({
  text: `${lesson.id} ${lesson.title[locale]}`,
  href: href(lessonPath(locale, lesson)),
});

export const claimReference = (id: string, locale: Locale): Reference => ({
  text: id,
  href: href(`${locale}/claims/#${id}`),
});

export const cellReference = ({ criterion, road }: PlacedCell, locale: Locale): Reference => ({
  text: `${criterion.name[locale]} · ${words(locale).roads[road]}`,
  href: href(`${locale}/guide/#${criterion.id}`),
});

export const termReference = ({ slug, name }: TermEntry, locale: Locale): Reference => ({
  text: name[locale],
  href: href(`${locale}/glossary/${slug}/`),
});

/** In the order in which a claim shows them. */
export async function referencesOf(claim: ClaimEntry, locale: Locale) {
  const each = (ids: readonly string[], refer: typeof evidenceReference) =>
    Promise.all(ids.map((id) => refer(id, locale)));
  const terms = await termsInClaim(claim.id);
  const lessons = await Promise.all(claim.lessons.map(lesson));
  const rows = await Promise.all(claim.evidence.map(evidence));
  const named = new Set(rows.flatMap(({ sourceIds: [first] }) => first ?? []));
  return {
    evidence: await each(claim.evidence, evidenceReference),
    sources: await each(
      claim.sources.filter((id) => !named.has(id)),
      sourceReference,
    ),
    cells: (await cellsCitingClaim(claim.id)).map((cell) => cellReference(cell, locale)),
    contradictions: (await contradictionsCitingClaim(claim.id)).map(({ id }) => ({
      text: id,
      href: `#${id}`,
    })),
    terms: terms.map((term) => termReference(term, locale)),
    lessons: lessons.map((one) => lessonReference(one, locale)),
  };
}
