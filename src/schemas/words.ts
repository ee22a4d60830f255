import { z } from 'astro/zod';

/** What people type, separated by commas; one-line strings and folded ones (`>-`) alike. */
export const wordList = z
  .string({ error: 'Type words or questions as people do, separated by commas.' })
  .transform((text) => text.split(/[,，]/u).map((word) => word.trim()))
  .refine((words) => words.every((word) => word !== ''), {
    error: 'There is nothing between two commas; take one away.',
  });

/** Word lists of both languages; either may be left out, and each is searched from both. */
export const askedWords = z.strictObject(
  { en: wordList.optional(), zh: wordList.optional() },
  { error: 'Write the words below en: and zh:.' },
);
