import { z } from 'astro/zod';
import { oneOf } from './ids';

const filled = (language: string) =>
  z
    .string({ error: `Write this in ${language} too.` })
    .trim()
    .min(1, { error: `Write this in ${language} too; an empty text shows as a hole in the page.` });

/** One text in both languages. Good: each reads as if written first in its own language. */
export const bilingual = z.strictObject({ en: filled('English'), zh: filled('Chinese') });

/** The same list in both languages; either side may be empty, since aliases need not pair up. */
export const bilingualLists = z.strictObject(
  { en: z.array(filled('English')), zh: z.array(filled('Chinese')) },
  { error: 'Write a list for each language; { en: [], zh: [] } where there is nothing to list.' },
);

export type Bilingual = z.infer<typeof bilingual>;

const asText = (value: unknown) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** A date such as `2026-11-20`. YAML may yield a date object if the quotes are missing. */
export const day = z.preprocess(
  asText,
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
    error: "Type the date as year-month-day in quotes, such as '2026-11-20'.",
  }),
);

/** The ways a work was read, from its own text down to somebody else's account of it. */
export const level = oneOf([
  'primary',
  'abstract',
  'authors-repository',
  'secondary',
  'executed',
  'method-reference',
  'article',
]);

export type Level = z.infer<typeof level>;

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
