import { getCollection } from 'astro:content';
import type { Term } from '~/schemas/term';
import { allLessons, lessonEntry } from './course';
import { finder, mentioning, once } from './entries';

export type TermEntry = Term & { slug: string };

/** Every term, in the order of its slug. */
export const allTerms = once(async (): Promise<TermEntry[]> =>
  (await getCollection('glossary'))
    .map(({ id, data }) => ({ slug: id, ...data }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
);

const bySlug = once(async () => new Map((await allTerms()).map((term) => [term.slug, term])));

export const term = finder(bySlug, 'term', 'content/glossary');

/** The terms that list this one as related, in addition to those it lists itself. */
export const termsPointingTo = mentioning(allTerms, ({ related }) => related);

/** The terms to which most lessons and other terms link, the most linked first; among equals those of more demos. */
export async function mostLinkedTerms(most: number): Promise<TermEntry[]> {
  const terms = await allTerms();
  const lessons = (await allLessons()).map(({ id }) => lessonEntry('en', id));
  const listed = (await Promise.all(lessons)).flatMap(({ data }) => data.terms);
  const links = [...listed, ...terms.flatMap(({ related }) => related)];
  const linksTo = ({ slug }: TermEntry) => links.filter((to) => to === slug).length;
  return terms
    .toSorted((a, b) => linksTo(b) - linksTo(a) || b.demos.length - a.demos.length)
    .slice(0, most);
}

export const termsCitingEvidence = mentioning(allTerms, ({ evidence = [] }) => evidence);

export const termsInDemo = mentioning(allTerms, ({ demos }) => demos);
