import { getEntry } from 'astro:content';
import type { ShortAnswer } from '~/schemas/short-answer';
import { once } from './once';

export type { ShortAnswer } from '~/schemas/short-answer';

/** The six cases of the home page, in the order of the file. */
export const shortAnswers = once(async (): Promise<ShortAnswer[]> => {
  const entry = await getEntry('shortAnswers', 'short-answer');
  if (!entry)
    throw new Error('content/short-answer.yaml is missing; restore it, the home page needs it.');
  return entry.data;
});
