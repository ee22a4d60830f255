import { z } from 'astro/zod';
import { bilingual } from '../bilingual';
import { path, source } from '../figure/values';

/** A number to look up: a cell, a path in a snapshot, or a number of an evidence row. */
export const value = z.union([path, source], {
  error:
    'Type a cell such as f5-facts/{l}/all/old, a place such as facts-{l}:clock.rag.millisecondsPerAnswer, or { row, is }.',
});

/** An end of an axis or the place of a mark on it: a setting of the run, or a cell. */
export const place = z.union([z.number(), value]);

/** Words for the two ends or sides of something. */
export const two = z.tuple([bilingual, bilingual]);

export const prints = {
  unit: z.enum(['percent', 'number', 'bytes']).default('percent'),
  digits: z.int().min(0).max(3).default(0),
};
