import { z } from 'astro/zod';
import { bilingual } from '../bilingual';
import { slug } from '../ids';
import { cell, number } from './values';

const place = z.union([cell, z.literal('foot'), z.strictObject({ x: number })], {
  error: 'Type the cell of a mark, foot, or { x: … }.',
});

const words = (text: string) => text.trim().split(/\s+/).length;

export const base = {
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
  /** The guess of the lesson, and the mark that answers it; with `asks` it is dragged on this figure. */
  guesses: z
    .array(
      z
        .strictObject({
          id: slug,
          at: place,
          asks: z.literal(true).optional(),
          /** Cells of other marks that would reveal the answer, and are hidden until it is shown. */
          tells: z.array(z.string()).default([]),
        })
        .refine(({ asks, tells }) => asks || tells.length === 0, {
          error: 'What tells an answer waits only where it is asked for: write asks: true.',
        }),
    )
    .max(1, { error: 'A lesson asks one guess, so a figure has at most one.' })
    .default([]),
};
