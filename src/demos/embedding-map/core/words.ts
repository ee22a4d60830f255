import type { Place, Size } from './place';
import { nearestWords } from './twelve';
import { labelWidth, type TwelveRecord } from './twelve-record';
import type { Near } from '~/lib/projection/nearest';

export type Twelve = Pick<TwelveRecord, 'words' | 'cosines' | 'wide' | 'tall'>;

/** A word typed by the reader among the twelve. */
export interface Typed {
  word: string;
  /** Cosines with each of the twelve. */
  cosines: readonly number[];
}

/** The contents of the field: the twelve, then the reader's word; `chosen` is an index among them. */
export interface Words {
  twelve: Twelve;
  typed?: Typed | undefined;
  chosen: number;
}

/** Narrower fields have the tall layout, and smaller type. */
export const NARROW = 640;
export const SIZES = { wide: 22, tall: 17, map: 15 } as const;

/** The neighbours of the chosen word, by all the numbers of the vectors. */
export function nearChosen({ twelve, typed, chosen }: Words): Near[] {
  if (chosen < twelve.words.length) return nearestWords(twelve.cosines[chosen]!, chosen);
  return nearestWords(typed!.cosines);
}

export const chosenName = ({ twelve, typed, chosen }: Words): string =>
  twelve.words[chosen]?.[0] ?? typed!.word;

/** The places of the twelve in a field of this size. */
export const placesIn = ({ wide, tall }: Twelve, { width, height }: Size): Place[] =>
  (width < NARROW ? tall : wide).map(([x, y]) => [(x * width) / 100, (y * height) / 100]);

const TRIES = 900;

/** The place of the reader's word: amid its neighbours, weighted by cos², at the next free place. */
export function placeOf({ word, cosines }: Typed, twelve: Twelve, field: Size): Place {
  const size = field.width < NARROW ? SIZES.tall : SIZES.wide;
  const places = placesIn(twelve, field);
  const half = labelWidth(word, size) / 2 + 8;
  const [x, y] = amid(nearestWords(cosines), places, field);
  const isFree = ([px, py]: Place) =>
    px > half &&
    px < field.width - half &&
    py > size &&
    py < field.height - 2 * size &&
    places.every(([ox, oy], at) => {
      const wide = labelWidth(twelve.words[at]![0], size) / 2 + half + 6;
      return Math.abs(ox - px) > wide || Math.abs(oy - py) > 2.1 * size;
    });
  for (let tried = 0; tried < TRIES; tried++) {
    const [r, angle] = [4.8 * Math.sqrt(tried), tried * 2.4];
    const place: Place = [x + r * Math.cos(angle), y + 0.8 * r * Math.sin(angle)];
    if (isFree(place)) return place;
  }
  return [Math.max(half, Math.min(field.width - half, x)), y];
}

function amid(near: readonly Near[], places: readonly Place[], field: Size): Place {
  const sum = near.reduce((all, { similarity }) => all + similarity ** 2, 0);
  if (sum === 0) return [field.width / 2, field.height / 2];
  const mean = (axis: 0 | 1) =>
    near.reduce((all, { point, similarity }) => all + places[point]![axis] * similarity ** 2, 0) /
    sum;
  return [mean(0), mean(1)];
}
