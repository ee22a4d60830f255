import { z } from 'astro/zod';
import { bilingual } from '../bilingual';
import { slug } from '../ids';
import { cell, number } from './values';

const words = (text: string) => text.trim().split(/\s+/).length;

const base = {
  /** The id of its <Figure> in both languages of the lesson. */
  id: slug,
  /** The message of the figure, as a claim. */
  title: bilingual.refine(({ en }) => words(en) <= 8, {
    error: 'A title is a claim in at most eight words.',
  }),
  /** The only annotation. */
  note: z.strictObject({
    at: z.union([cell, z.literal('foot')], { error: 'Type the cell of a mark, or foot.' }),
    text: bilingual.refine(({ en }) => words(en) <= 6, {
      error: 'The annotation has at most six words.',
    }),
  }),
  /** The guess of the lesson, which is dragged on this figure to the mark that answers it. */
  guess: z
    .strictObject({
      id: slug,
      at: z.union([cell, z.strictObject({ x: number })], {
        error: 'Type the cell of a mark, or { x: … }.',
      }),
      /** Cells of other marks that would reveal the answer, and are hidden until it is shown. */
      tells: z.array(z.string()).default([]),
    })
    .optional(),
};

/** A kind of figure, by its name. */
export const kind = <const Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  shape: Shape,
) => z.strictObject({ ...base, kind: z.literal(name), ...shape });
