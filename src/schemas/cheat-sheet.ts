import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { cell } from './figure/values';
import { lessonId, listOf, road, some } from './ids';

/** A road in one row: keep each text within the width of its column, in both languages. */
const sheetRoad = z.strictObject({
  road,
  changes: bilingual,
  wins: bilingual,
  costs: bilingual,
  fails: bilingual,
  /** The first thing to measure. */
  first: bilingual,
  /** The first lesson that teaches it. */
  lesson: lessonId,
});

/** A place where an answer fails, as lesson C1 calls it, and how to tell it. */
const step = z.strictObject({
  place: z.enum(['rule', 'absent', 'lost', 'misread', 'habit', 'scratch']),
  test: bilingual,
  roads: some(road),
});

/** A rule with the numbers of a recorded run, in percent. */
const rule = z.strictObject({
  rule: bilingual,
  /** The counted quantity, with its unit. */
  of: bilingual,
  /** The lesson that describes the run. */
  lesson: lessonId,
  bars: listOf(2, {
    name: bilingual,
    at: cell,
    road: road.optional(),
  }).max(4, { error: 'Four bars are what a rule has room for.' }),
});

const formula = z.strictObject({
  of: bilingual,
  formula: bilingual,
  example: bilingual,
});

export const cheatSheet = z.strictObject({
  roads: z.array(sheetRoad).length(4),
  steps: z.array(step).length(6),
  rules: z.array(rule).length(5, { error: 'The second side has room for five rules.' }),
  formulas: z.array(formula).max(8),
  mistakes: z.array(bilingual).max(6),
});

export type CheatSheet = z.infer<typeof cheatSheet>;
