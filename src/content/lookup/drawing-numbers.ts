import type { Shown } from '~/lib/drawing/figure';
import type { Locale } from '~/lib/locale';
import type { DrawnEntry } from '~/schemas/drawing';
import { numberAt, printed, snapshotAt } from './figure-numbers';
import type { TermDrawing } from '~/lib/drawing/term/drawing';
import type { In } from './in-language';

type Prints = { unit: 'percent' | 'number' | 'bytes'; digits: number };
/** A cell, a path in a snapshot, or a number of an evidence row. */
export type Place = Extract<DrawnEntry, { part: 'bars' }>['rows'][number]['at'];

const isPath = (at: Place): at is string => typeof at === 'string' && /^[^/:\s]+:/.test(at);

export async function shownAt(at: Place, prints: Prints, locale: Locale): Promise<Shown> {
  if (!isPath(at)) return numberAt(at, prints, locale);
  const value = await snapshotAt(at);
  if (typeof value !== 'number') throw new Error(`At ${at} stands no number.`);
  return { value, shown: printed(value, prints, locale), cell: at };
}

const PLAIN: Prints = { unit: 'number', digits: 0 };

/** The number alone; a literal stands for itself, such as the step of a probe. */
export const valueOf = async (at: number | Place, locale: Locale): Promise<number> =>
  typeof at === 'number' ? at : (await shownAt(at, PLAIN, locale)).value;

export type Entry<Part extends DrawnEntry['part']> = In<Extract<DrawnEntry, { part: Part }>>;

export type Made<Part extends TermDrawing['part']> = Extract<TermDrawing, { part: Part }>;

export type Point = readonly [number, number];
