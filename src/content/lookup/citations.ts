import { getEntry } from 'astro:content';
import type { CitedAnswer } from '~/schemas/citations';
import { once } from './once';

export type { CitedAnswer } from '~/schemas/citations';

/** The answers of the citation check, in the order of the file. */
export const citedAnswers = once(async (): Promise<CitedAnswer[]> => {
  const entry = await getEntry('citations', 'citations');
  if (!entry)
    throw new Error('content/citations.yaml is missing; restore it, the citation check needs it.');
  return entry.data;
});
