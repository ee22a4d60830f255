import { getEntry } from 'astro:content';
import type { NamedThing } from '~/schemas/word-list';
import { once } from './once';

/** One name for each thing, in the order of the file. */
export const wordList = once(async (): Promise<NamedThing[]> => {
  const entry = await getEntry('wordList', 'word-list');
  if (!entry)
    throw new Error('content/word-list.yaml is missing; restore it, texts are checked by it.');
  return entry.data;
});
