import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { charts } from './drawing/charts';
import { models } from './drawing/models';
import { snapshots } from './drawing/snapshots';
import { value } from './figure/values';
import { lessonId, oneOf } from './ids';

const drawn = z.discriminatedUnion('part', [...charts, ...models, ...snapshots], {
  error: 'Type a part that src/lib/drawing/term draws, such as flow, lines, bars or units.',
});

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
