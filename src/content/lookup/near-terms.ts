import { readFileSync } from 'node:fs';
import { positionsOf } from '~/demos/embedding-map/core/record';
import { beginning, termPoints, withVectors } from '~/demos/embedding-map/core/scene';
import { rowOf } from '~/lib/embedding/vectors';
import { vectorPath } from '~/lib/encoder/vectors/corpora';
import { readRows } from '~/lib/encoder/vectors/file';
import type { Locale } from '~/lib/locale';
import { nearestTo, type Near } from '~/lib/projection/nearest';
import type { drawingOf } from './drawings';
import { onceEach } from './entries';
import { allTerms, term as termOf, type TermEntry } from './glossary';
import { markOf } from './marks';
import { runIn } from './runs';

const RUN = { demo: 'embedding-map', name: 'terms' } as const;
/** Terms that are looked at; a smaller cosine is a stranger's. */
const NEAREST = 12;
const LEAST = 0.25;
/** Of them, those that are listed. */
const LISTED = 3;
/** Neighbours with a name in a picture, and the letters of a name that have room there. */
const NAMED = 4;
const ROOM = 22;
/** A picture shows so many times the distance to its farthest neighbour. */
const AROUND = 1.4;

const vectorsOf = onceEach(async (locale: Locale) => {
  const file = vectorPath({ model: 'e5', corpus: 'glossary', language: locale });
  const points = termPoints(await allTerms(), locale);
  return withVectors(points, readRows(readFileSync(`public/${file}`)), locale);
});

/** The terms nearest to one by E5; none where its text was edited since. */
async function nearest(slug: string, locale: Locale): Promise<(Near & { slug: string })[]> {
  const { points, vectors } = await vectorsOf(locale);
  const own = points.findIndex(({ id }) => id === slug);
  if (own < 0) return [];
  return nearestTo(vectors, rowOf(vectors, own), NEAREST, [own])
    .filter(({ similarity }) => similarity >= LEAST)
    .map((one) => ({ ...one, slug: points[one.point]!.id }));
}

/** The terms nearest to one in meaning, without some. */
export async function nearTerms(
  slug: string,
  locale: Locale,
  without: readonly TermEntry[],
): Promise<TermEntry[]> {
  const left = new Set(without.map((one) => one.slug));
  const slugs = (await nearest(slug, locale)).map((one) => one.slug);
  return Promise.all(
    slugs
      .filter((one) => !left.has(one))
      .slice(0, LISTED)
      .map(termOf),
  );
}

/** A term's place on the recorded map, with the nearest in meaning and what lies around; undefined if it has none there. */
export async function familyOf(
  slug: string,
  locale: Locale,
  says: string,
): ReturnType<typeof drawingOf> {
  const { points, maps } = (await runIn(RUN.demo, RUN.name, locale)).snapshot[locale];
  const flat = positionsOf(maps[0]!);
  const places = new Map(
    points.map(([id], at) => [id, [flat[2 * at]!, flat[2 * at + 1]!] as const]),
  );
  const own = places.get(slug);
  const near = (await nearest(slug, locale)).filter((one) => places.has(one.slug)).slice(0, NAMED);
  if (!own || near.length === 0) return undefined;
  const apart = ([x, y]: readonly [number, number]) =>
    Math.max(Math.abs(x - own[0]), Math.abs(y - own[1]));
  const reach = AROUND * Math.max(...near.map((one) => apart(places.get(one.slug)!)));
  const named = async (one: string) => {
    const { abbreviation, name } = await termOf(one);
    return beginning(
      name[locale].length > ROOM ? (abbreviation ?? name[locale]) : name[locale],
      ROOM,
    );
  };
  return {
    drawing: {
      part: 'places',
      field: [...places.values()].filter((place) => apart(place) <= reach),
      centre: { at: own, name: await named(slug) },
      near: await Promise.all(
        near.map(async (one) => ({ at: places.get(one.slug)!, name: await named(one.slug) })),
      ),
    },
    says,
    from: 'recorded',
    marks: [await markOf(RUN.name)],
    lesson: 'S4',
  };
}
