import { getCollection } from 'astro:content';
import type { Term } from '~/schemas/term';
import { find, groupBy, once } from './entries';

export type { Term } from '~/schemas/term';
/** A term with its slug. */
export type TermEntry = Term & { slug: string };

/** Every term, in the order of its slug. */
export const allTerms = once(async (): Promise<TermEntry[]> =>
  (await getCollection('glossary'))
    .map(({ id, data }) => ({ slug: id, ...data }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
);

const bySlug = once(async () => new Map((await allTerms()).map((term) => [term.slug, term])));
const byRelated = once(async () => groupBy(await allTerms(), ({ related }) => related));
const byRow = once(async () => groupBy(await allTerms(), ({ evidence = [] }) => evidence));
const byDemo = once(async () => groupBy(await allTerms(), ({ demos }) => demos));

export async function term(slug: string): Promise<TermEntry> {
  return find(await bySlug(), slug, 'term', 'content/glossary');
}

/** The terms that list this one as related, in addition to those it lists itself. */
export async function termsPointingTo(slug: string): Promise<TermEntry[]> {
  return (await byRelated()).get(slug) ?? [];
}

/** The terms that name this row of evidence. */
export async function termsCitingEvidence(row: string): Promise<TermEntry[]> {
  return (await byRow()).get(row) ?? [];
}

/** The terms illustrated by a demo. */
export async function termsInDemo(demo: string): Promise<TermEntry[]> {
  return (await byDemo()).get(demo) ?? [];
}
