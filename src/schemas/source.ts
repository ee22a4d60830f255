import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { sourceId } from './ids';
import { level } from './level';

/** One work of the bibliography. */
export const source = z.strictObject({
  id: sourceId,
  /** Family names, or the organisation. */
  authors: z.string().min(1),
  /** Of the first public version; left out when unknown. */
  year: z.int().min(1900).max(2100).optional(),
  /** The full title, in its own language. */
  title: z.string().min(1),
  venue: z.string().min(1).optional(),
  /** arXiv, DOI or the home page of the project, and only when it is certain. */
  link: z.url({ error: 'Type a full address that begins with https://.' }).optional(),
  level,
  /** What a reader must know before trusting it; one sentence. */
  note: bilingual.optional(),
});

export type Source = z.infer<typeof source>;
