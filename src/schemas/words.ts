import { z } from 'astro/zod';

/** Words that people type, separated by commas; in one-line or folded (`>-`) strings. */
export const wordList = z
  .string({ error: 'Type words or questions as people do, separated by commas.' })
  .transform((text) => text.split(/[,，]/u).map((word) => word.trim()))
  .refine((words) => words.every((word) => word !== ''), {
    error: 'There is nothing between two commas; take one away.',
  });

/** Word lists of both languages; either may be omitted, and both languages search in both. */
export const askedWords = z.strictObject(
  { en: wordList.optional(), zh: wordList.optional() },
  { error: 'Write the words below en: and zh:.' },
);
