import { readFileSync } from 'node:fs';
import { positionsOf } from '~/demos/embedding-map/core/record';
import { termPoints, withVectors, type Points } from '~/demos/embedding-map/core/scene';
import { ofRows, rowOf } from '~/lib/embedding/vectors';
import { vectorPath } from '~/lib/encoder/vectors/corpora';
import { readRows } from '~/lib/encoder/vectors/file';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { beginning } from '~/lib/text/opening';
import { nearestTo } from '~/lib/projection/nearest';
import type { drawingOf } from './drawings';
import { once } from './entries';
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

/** The terms that have a vector in both languages, and the two in a row each. */
const terms = once(async () => {
  const [en, zh] = await Promise.all(LOCALE_CODES.map(vectorsOf));
  const twins = new Map(zh!.points.map(({ id }, at) => [id, rowOf(zh!.vectors, at)]));
  const both = en!.points.flatMap(({ id }, at) => {
    const twin = twins.get(id);
    return twin ? [{ slug: id, row: Float32Array.of(...rowOf(en!.vectors, at), ...twin) }] : [];
  });
  return { slugs: both.map(({ slug }) => slug), vectors: ofRows(both.map(({ row }) => row)) };
});

async function vectorsOf(language: Locale): Promise<Points> {
  const file = vectorPath({ model: 'e5', corpus: 'glossary', language });
  const points = termPoints(await allTerms(), language);
  return withVectors(points, readRows(readFileSync(`public/${file}`)), language);
}

/** The terms nearest to one by E5's vectors of both languages; none where its text was edited since. */
async function nearest(slug: string): Promise<string[]> {
  const { slugs, vectors } = await terms();
  const own = slugs.indexOf(slug);
  if (own < 0) return [];
  return nearestTo(vectors, rowOf(vectors, own), NEAREST, [own])
    .filter(({ similarity }) => similarity >= LEAST)
    .map(({ point }) => slugs[point]!);
}

export async function nearTerms(slug: string, without: readonly TermEntry[]): Promise<TermEntry[]> {
  const left = new Set(without.map((one) => one.slug));
  const slugs = (await nearest(slug)).filter((one) => !left.has(one));
  return Promise.all(slugs.slice(0, LISTED).map(termOf));
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
  const near = (await nearest(slug)).filter((one) => places.has(one)).slice(0, NAMED);
  if (!own || near.length === 0) return undefined;
  const apart = ([x, y]: readonly [number, number]) =>
    Math.max(Math.abs(x - own[0]), Math.abs(y - own[1]));
  const reach = AROUND * Math.max(...near.map((one) => apart(places.get(one)!)));
  const named = async (one: string) => {
    const { abbreviation, name } = await termOf(one);
    const whole = name[locale];
    return whole.length > ROOM ? beginning(abbreviation ?? whole, ROOM - 1) : whole;
  };
  return {
    drawing: {
      part: 'places',
      field: [...places.values()].filter((place) => apart(place) <= reach),
      centre: { at: own, name: await named(slug) },
      near: await Promise.all(
        near.map(async (one) => ({ at: places.get(one)!, name: await named(one) })),
      ),
    },
    says,
    from: 'recorded',
    marks: [await markOf(RUN.name)],
    lesson: 'R3',
  };
}
