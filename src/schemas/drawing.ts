import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { bars, intervals, lines, reliability, slope, units } from './drawing/charts';
import { descent, flow, lowRank, numbers, repeats } from './drawing/models';
import { angle, chances, cuts, places, shared, tokens } from './drawing/snapshots';
import { value } from './figure/values';
import { lessonId, oneOf } from './ids';

const drawn = z.discriminatedUnion(
  'part',
  [
    flow,
    lines,
    repeats,
    descent,
    bars,
    slope,
    intervals,
    reliability,
    units,
    chances,
    shared,
    places,
    angle,
    cuts,
    tokens,
    lowRank,
    numbers,
  ],
  { error: 'Type a part that src/lib/drawing/term draws, such as flow, lines, bars or units.' },
);

const count = (text: string) => text.trim().split(/\s+/).length;

/** The drawing on the page of a term, 320 × 200. */
export const drawing = z.strictObject({
  /** The sentence below it; `{n}` is filled with entry `n` of `numbers`. */
  says: bilingual.refine(({ en, zh }) => count(en) <= 14 && zh.length <= 40, {
    error: 'One sentence of at most fourteen words (Chinese: 40 characters).',
  }),
  numbers: z.record(z.string(), value).optional(),
  from: oneOf(['recorded', 'formula', 'drawing', 'literature']),
  /** The lesson that contains it, if it is not the lesson of the term. */
  lesson: lessonId.optional(),
  draw: drawn,
});

export type DrawingEntry = z.infer<typeof drawing>;
export type DrawnEntry = DrawingEntry['draw'];
