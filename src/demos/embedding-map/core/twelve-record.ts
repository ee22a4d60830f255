import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import { project } from '~/lib/projection';
import { cosines, nearest } from '~/lib/projection/nearest';
import { parted, stretched, type Place, type Size } from './place';
import type { MapPoint, Scene } from './scene';
import type { RecordedMap, RecordedPoint } from './record';

const ROUNDS = 400;

/**
 * Places in the plane whose distances come as close as possible to 1 − cosine, from a start (SMACOF, de Leeuw 1977:
 * each round replaces the stress by a bound whose minimum has a closed form).
 */
export function placesByStress(
  cosines: readonly (readonly number[])[],
  start: readonly Place[],
): Place[] {
  let places = [...start];
  for (let round = 0; round < ROUNDS; round++) places = places.map((_, at) => moved(at, places, cosines[at]!)); // prettier-ignore
  return places;
}

function moved(at: number, places: readonly Place[], cosines: readonly number[]): Place {
  const [x, y] = places[at]!;
  const others = places.flatMap(([ox, oy], other): Place[] => {
    if (other === at) return [];
    const away = Math.sqrt((x - ox) ** 2 + (y - oy) ** 2) || 1e-9;
    const wanted = (1 - cosines[other]!) / away;
    return [[ox + wanted * (x - ox), oy + wanted * (y - oy)]];
  });
  const mean = (axis: 0 | 1) =>
    others.reduce((sum, place) => sum + place[axis], 0) / (others.length || 1);
  return [mean(0), mean(1)];
}

/** The twelve words with which a page opens. Cosines have three decimals, places are in per cent of the field. */
export interface TwelveRecord {
  words: [label: string, language: MapPoint['language']][];
  cosines: number[][];
  /** The places of the words in a wide field and in a tall one. */
  wide: Place[];
  tall: Place[];
  /** For each word, its nearest of all names by their vectors. */
  near: [point: number, similarity: number][][];
}

/** Layouts for the twelve words: a plate on a desktop and on a phone, with the size of the type in pixels. */
const WIDE = { width: 1114, height: 470, size: 22 };
const TALL = { width: 306, height: 380, size: 17 };
const SETTINGS = { projection: 'pca', seed: 1, neighbours: 2, perplexity: 2 } as const; // prettier-ignore

/** @param scene the words, `count` of them, and all names after them */
export function recordTwelve({ points, vectors }: Scene, count: number, k: number): TwelveRecord {
  const own = { ...vectors, count, values: vectors.values.slice(0, count * vectors.width) };
  const words = points.slice(0, count);
  const cosine = words.map((_, at) => [...cosines(own, rowOf(own, at))]);
  const places = placesByStress(cosine, startOf(own));
  return {
    words: words.map(({ label, language }) => [label, language]),
    cosines: cosine.map((row) => row.map(rounded)),
    wide: inField(words, places, WIDE),
    tall: inField(words, places, TALL),
    near: words.map((_, at) =>
      nearest(vectors, at, k).map(({ point, similarity }) => [point, rounded(similarity)]),
    ),
  };
}

function startOf(own: Vectors): Place[] {
  const { positions } = project(own, SETTINGS);
  return Array.from({ length: own.count }, (_, at) => [positions[2 * at]!, positions[2 * at + 1]!]);
}

function inField(
  words: readonly MapPoint[],
  places: readonly Place[],
  { size, ...field }: Size & { size: number },
): Place[] {
  const margin = { width: field.width * 0.11, height: size * 2.1 };
  const turned = field.width > field.height ? places : places.map(([x, y]): Place => [y, x]);
  const labels = stretched(turned, field, margin).map((at, word) => ({
    at,
    width: labelWidth(words[word]!.label, size) + 1.5 * size,
    height: size * 3.1, // a number is written above or below
  }));
  return parted(labels, field, { pull: 0.02 }).map(([x, y]) => [
    Math.round((1_000 * x) / field.width) / 10,
    Math.round((1_000 * y) / field.height) / 10,
  ]);
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** The map of all names, for a page that opens with the twelve words. */
export interface Names {
  twelve: TwelveRecord;
  points: readonly RecordedPoint[];
  map: Pick<RecordedMap, 'positions' | 'quality' | 'width'>;
  /** The word chosen at first. */
  chosen: number;
}

const NARROW_LETTER = /[ijlftr.,'’ ]/;
const WIDE_LETTER = /[mwMW@]/;

/** Approximate width of a word in bold type of this size; Chinese characters are square. */
export const labelWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + shareOf(letter) * size, 0);

function shareOf(letter: string): number {
  if (letter > '\u2e80') return 1;
  if (NARROW_LETTER.test(letter)) return 0.38;
  return WIDE_LETTER.test(letter) ? 0.92 : /[A-Z]/.test(letter) ? 0.74 : 0.6;
}
