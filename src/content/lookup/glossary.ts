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

export const termsCitingEvidence = mentioning(allTerms, ({ evidence = [] }) => evidence);

export const termsInDemo = mentioning(allTerms, ({ demos }) => demos);
