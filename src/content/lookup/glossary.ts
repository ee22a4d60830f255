import { getCollection } from 'astro:content';
import type { Term } from '~/schemas/term';
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

/** All terms, those first to which most lessons and other terms link; among equals those of more demos. */
export async function mostLinkedTerms(): Promise<TermEntry[]> {
  const terms = await allTerms();
  const lessons = await getCollection('lessons', ({ id }) => id.startsWith('en/'));
  const links = [
    ...lessons.flatMap(({ data }) => data.terms),
    ...terms.flatMap(({ related }) => related),
  ];
  const rank = ({ slug, demos }: TermEntry) =>
    links.filter((to) => to === slug).length + demos.length / 100;
  return terms.toSorted((a, b) => rank(b) - rank(a));
}

export const termsCitingEvidence = mentioning(allTerms, ({ evidence = [] }) => evidence);

export const termsInDemo = mentioning(allTerms, ({ demos }) => demos);
