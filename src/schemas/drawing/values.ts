import { z } from 'astro/zod';
import { bilingual } from '../bilingual';

/** Words for the two ends or sides of something. */
export const two = z.tuple([bilingual, bilingual]);

export const prints = {
  unit: z.enum(['percent', 'number', 'bytes']).default('percent'),
  digits: z.int().min(0).max(3).default(0),
};
