import { readFileSync } from 'node:fs';
import type { Places } from '~/lib/drawing/term/places';
import type { Locale } from '~/lib/locale';
import {
  positionsOf,
  type RecordedMap,
  type RecordedPoint,
} from '~/demos/embedding-map/core/record';
import { termPoints, withVectors } from '~/demos/embedding-map/core/scene';
import { twinsOf } from '~/demos/embedding-map/core/twins';
import { formatNumber } from '~/i18n/format';
import { vectorPath } from '~/lib/encoder/vectors/corpora';
import { readRows } from '~/lib/encoder/vectors/file';
import { allTerms } from './glossary';
import { runIn } from './runs';

interface Mapped {
  map: RecordedMap;
  points: readonly RecordedPoint[];
}

async function mapOf(run: string, locale: Locale): Promise<Mapped> {
  const { snapshot } = await runIn('embedding-map', run, locale);
  const { maps, points } = snapshot[locale];
  return { map: maps[0]!, points };
}

export async function nearestNamed(run: string, name: string, locale: Locale) {
  const { map, points } = await mapOf(run, locale);
  const found = map.chosen?.near.find(([point]) => points[point]![1] === name);
  if (!map.chosen || !found)
    throw new Error(`Of the map ${run}, “${name}” is none of the nearest of the chosen point.`);
  const [point, cosine] = found;
  const at = positionsOf(map);
  const placeOf = (one: number) => [at[2 * one]!, at[2 * one + 1]!] as const;
  const { point: centre } = map.chosen;
  return { cosine, at: placeOf(point), centre: { name: points[centre]![1], at: placeOf(centre) } };
}

export async function chosenPlaces(
  run: string,
  names: readonly string[],
  shown: readonly number[],
  locale: Locale,
): Promise<Omit<Places, 'part'>> {
  const near = await Promise.all(names.map((name) => nearestNamed(run, name, locale)));
  return {
    field: [],
    centre: near[0]!.centre,
    near: near.map(({ at, cosine }, i) => ({
      at,
      name: names[i],
      shown: shown.includes(i) ? formatNumber(cosine, locale, 2) : undefined,
      strong: i === shown[0],
    })),
  };
}

export async function landingPlaces(
  run: string,
  name: string,
  locale: Locale,
): Promise<Omit<Places, 'part'>> {
  const { map } = await mapOf(run, locale);
  if (!map.landing) throw new Error(`On the map ${run} no question landed.`);
  const at = positionsOf(map);
  const field = Array.from(
    { length: at.length / 2 },
    (_, i) => [at[2 * i]!, at[2 * i + 1]!] as const,
  );
  return {
    field,
    centre: { at: map.landing.position, name },
    near: map.landing.nearest.map(([point], i) => ({ at: field[point]!, strong: i === 0 })),
  };
}

/** Where terms of the other language stand on the map, as loaded by its worker instead of their vectors. */
export async function mapTwins(locale: Locale) {
  const terms = await allTerms();
  const of = (language: Locale) => {
    const path = vectorPath({ model: 'e5', corpus: 'glossary', language });
    const rows = readRows(readFileSync(`public/${path}`));
    return withVectors(termPoints(terms, language), rows, language);
  };
  return twinsOf(of(locale), of(locale === 'en' ? 'zh' : 'en'));
}
