import { forget, keep, kept } from '~/browser/kept';
import { placeOf, type Place } from '~/lib/lesson/progress';

const KEY = 'place';

/** Whether the reader wants the place kept in this browser. */
export const keepsPlace = (): boolean => kept(KEY) !== null;

export function keptPlace(): Place | undefined {
  try {
    return placeOf(JSON.parse(kept(KEY) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** @returns whether the browser keeps it */
export const keepPlace = (place: Place | undefined): boolean =>
  keep(KEY, JSON.stringify(place ?? null));

/** Forgets the place; no other is kept. */
export const forgetPlace = (): void => forget(KEY);
