import { z } from 'astro/zod';

/** The ways a work was read, from its own text down to somebody else's account of it. */
export const levelIds = [
  'primary',
  'abstract',
  'authors-repository',
  'secondary',
  'executed',
  'method-reference',
  'article',
] as const;

export const level = z.enum(levelIds, { error: `Type one of: ${levelIds.join(', ')}.` });

export type Level = z.infer<typeof level>;
