import { z } from 'astro/zod';

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
