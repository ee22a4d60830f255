import { z } from 'astro/zod';
import { some } from './ids';
import { curve, pair, strip } from './figure/charts';
import { checks, grid, units } from './figure/tallies';

export const figure = z.discriminatedUnion('kind', [strip, pair, curve, units, grid, checks], {
  error: 'Type one of: strip, pair, curve, units, grid, checks.',
});

/** `content/figures/<LESSON ID>.yaml`: the drawn figures of a lesson. */
export const figures = some(figure)
  .refine((all) => all.filter(({ guess }) => guess).length <= 1, {
    error: 'Two figures ask; a lesson asks one guess, on the figure of its strip.',
  })
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: 'Two figures have one id; each <Figure> of a lesson is drawn once.',
  });

export type FigureEntry = z.infer<typeof figure>;
