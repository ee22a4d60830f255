import { getEntry } from 'astro:content';
import type { SearchWords } from '~/schemas/search';
import { once } from './once';

export type { SearchWords } from '~/schemas/search';

/** Patterns of questions, and the documents they lead to. */
export const searchWords = once(async (): Promise<SearchWords> => {
  const entry = await getEntry('search', 'search');
  if (!entry) throw new Error('content/search.yaml is missing; restore it, the search needs it.');
  return entry.data;
});
