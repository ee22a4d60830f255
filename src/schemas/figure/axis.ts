import { z } from 'astro/zod';
import { flag, oneOf } from '../ids';
import { bilingual } from '../bilingual';
import { number } from './values';

/** A percent axis is 0–100 with ticks at 25, unless it says otherwise. */
export const axis = z
  .strictObject({
    /** The printed form of numbers: 0.36 as 36, 0.94 with its digits, 778584 as 779 kB. */
    unit: oneOf(['percent', 'number', 'bytes']),
    /** The measured quantity and the number of items: “percent of 40 questions”. */
    name: bilingual,
    digits: z.int().min(0).max(3).default(0),
    log: flag,
    refs: z.array(z.strictObject({ at: number, name: bilingual })).default([]),
    from: number.optional(),
    to: number.optional(),
    ticks: z.array(number).optional(),
  })
  .refine(
    ({ unit, from, to, ticks }) =>
      unit === 'percent' || (from !== undefined && to !== undefined && ticks !== undefined),
    { error: 'Say where the axis begins and ends, and its ticks: from, to, ticks.' },
  )
  .refine(({ log, from = 0 }) => !log || from > 0, {
    path: ['from'],
    error: 'A logarithmic axis begins above 0.',
  })
  .transform((given) => ({ from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1], ...given }))
  .refine(({ from, to, ticks }) => ticks.every((tick) => tick >= from && tick <= to), {
    path: ['ticks'],
    error: 'A tick lies outside its axis; take it away, or widen the axis.',
  });

export type AxisEntry = z.infer<typeof axis>;
