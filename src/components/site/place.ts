import { removeLocal, writeLocal, readLocal } from '~/browser/storage';
import { parsed } from '~/lib/text/parsed';
import { placeOf, type Place } from '~/lib/lesson/progress';

const KEY = 'place';

export const keepsPlace = (): boolean => readLocal(KEY) !== null;

export const savedPlace = (): Place | undefined => placeOf(parsed(readLocal(KEY) ?? ''));

export const keepPlace = (place: Place | undefined): boolean =>
  writeLocal(KEY, JSON.stringify(place ?? null));

/** Deletes the place and stops storing it. */
export const forgetPlace = (): void => removeLocal(KEY);
