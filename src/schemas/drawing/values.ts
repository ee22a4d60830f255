import { z } from 'astro/zod';
import { bilingual } from '../bilingual';

/** A part of a drawing, by its name. */
export const part = <const Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  shape: Shape,
) => z.strictObject({ part: z.literal(name), ...shape });

/** Words for the two ends or sides of something. */
export const two = z.tuple([bilingual, bilingual]);

export const prints = {
  unit: z.enum(['percent', 'number', 'bytes']).default('percent'),
  digits: z.int().min(0).max(3).default(0),
};
