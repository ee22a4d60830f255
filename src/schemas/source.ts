import { z } from 'astro/zod';
import { bilingual, level } from './bilingual';
import { sourceId, text } from './ids';

export const source = z.strictObject({
  id: sourceId,
  /** Family names, or the organization. */
  authors: text,
  /** Year of the first public version; omitted if unknown. */
  year: z.int().min(1900).max(2100).optional(),
  /** The full title, in its own language. */
  title: text,
  venue: text.optional(),
  /** arXiv, DOI or the home page of the project, but only if it is certain. */
  link: z.url({ error: 'Type a full address that begins with https://.' }).optional(),
  level,
  /** A caveat that a reader must know before trusting it; one sentence. */
  note: bilingual.optional(),
});

export type Source = z.infer<typeof source>;
