// Figures whose marks are places along an axis.
import { z } from 'astro/zod';
import { flag, listOf, some } from '../ids';
import { bilingual } from '../bilingual';
import { axis } from './axis';
import { kind } from './base';
import { path, place, rowShape, stripValue, value } from './values';

export const strip = kind('strip', {
  axis,
  length: flag,
  groups: z.array(bilingual).default([]),
  rows: listOf(1, {
    ...rowShape,
    values: z.array(stripValue),
    none: bilingual.optional(),
    group: z.int().min(0).optional(),
  }),
});

export const pair = kind('pair', {
  axis,
  ends: z.tuple([bilingual, bilingual]),
  rows: listOf(1, { ...rowShape, from: value, to: value, also: value.optional() }),
});

export const curve = kind('curve', {
  x: axis,
  panels: listOf(1, {
    title: bilingual.optional(),
    y: axis,
    lines: listOf(1, {
      ...rowShape,
      points: z.union([some(z.tuple([place, value])), path]),
      /** For points given as a path: the cell of the last one. */
      ends: value.optional(),
      way: z.enum(['line', 'dashed', 'stairs', 'marks']).default('line'),
    }).max(5, { error: 'At most five lines a panel; fold the rest, or add a panel.' }),
  }),
});
