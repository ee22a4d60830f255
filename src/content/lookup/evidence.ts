import { getCollection } from 'astro:content';
import type { Evidence } from '~/schemas/evidence';
import type { Source } from '~/schemas/source';
import { finder, byId, mentioning, once } from './entries';

export type { Evidence } from '~/schemas/evidence';
export type { Level } from '~/schemas/bilingual';
export type { Source } from '~/schemas/source';

/** Sorts E02 before E10 and E99 before E100, and the origins of methods last, by name. */
const inOrder = (a: { id: string }, b: { id: string }) =>
  a.id.localeCompare(b.id, 'en', { numeric: true });

export const evidenceRows = once(async (): Promise<Evidence[]> =>
  (await getCollection('evidence')).map(({ data }) => data).sort(inOrder),
);

/** Every source: S01, S02 and so on, the articles themselves last. */
export const sources = once(async (): Promise<Source[]> => {
  const all = (await getCollection('sources')).map(({ data }) => data).sort(inOrder);
  return [...all.filter(({ id }) => id !== 'ART'), ...all.filter(({ id }) => id === 'ART')];
});

export const evidence = finder(byId(evidenceRows), 'evidence row', 'content/evidence.yaml');
export const source = finder(byId(sources), 'source', 'content/sources.yaml');
export const evidenceCitingSource = mentioning(evidenceRows, ({ sourceIds }) => sourceIds);
