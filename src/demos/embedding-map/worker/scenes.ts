import { ofRows, rowOf, type Vectors } from '~/lib/embedding/vectors';
import { lessonPassages } from '~/lib/encoder/vectors/texts';
import { digestOf } from '~/lib/encoder/vectors/digest';
import { readRows } from '~/lib/encoder/vectors/file';
import type { Locale } from '~/lib/locale';
import { memoizedIn } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import { openProjection, type ProjectionSettings } from '~/lib/projection';
import { nearestTo } from '~/lib/projection/nearest';
import { quality, type Quality } from '~/lib/projection/quality';
import { namedRuns } from '~/workers/named-runs';
import { bytes, json } from '~/workers/network';
import type { Call } from '~/workers/rpc';
import { breathing } from '~/workers/slices';
import { contoursOf, fitted, frameOf, hillsOf } from '../core/hills';
import { labelsOf, type OwnText } from '../core/scene';
import { K, lookAt, nextLie, type Look } from '../core/look';
import type { Scene } from '../core/picture';
import { positionsOf, type RecordedMap } from '../core/record';
import {
  centred,
  lessTheirMean,
  noise,
  textPoint,
  withVectors,
  type MapPoint,
  type Points,
} from '../core/scene';
import { AMID, sharply, type Twin } from '../core/twins';

/** Addresses of the site, which end in the language's code and a file's ending. */
export interface Addresses {
  /** `corpora/terms-`, `corpora/twins-`, `vectors/e5/glossary-`, and those of the course's passages. */
  terms: string;
  twins: string;
  vectors: string;
  search: string;
  lessons: string;
}

export interface OpenMap {
  id: string;
  locale: Locale;
  source: 'terms' | 'own' | 'noise';
  noise: number;
  /** Under `own`: what is mapped. */
  own?: OwnTexts | undefined;
  settings: ProjectionSettings;
  urls: Addresses;
  /** The address of recorded places, if there are some for these settings. */
  known?: string | undefined;
}

/** Places of terms by their slugs, as a record holds them. */
export type KnownMap = Pick<RecordedMap, 'positions' | 'quality'> & { ids: readonly string[] };

export type OpenedMap = Scene & { quality: Quality };

interface OpenScene extends Points, Pick<OpenedMap, 'base' | 'quality'> {
  asked: OpenMap;
  positions: Float32Array;
}

const scenes = namedRuns<OpenScene>('map');
const opened = new Map<string, Promise<Points>>();

const termsIn = (language: Locale, { terms, vectors }: Addresses): Promise<Points> =>
  memoizedIn(opened, language, async () => {
    const [points, file] = await Promise.all([
      json<MapPoint[]>(`${terms}${language}.json`),
      bytes(`${vectors}${language}.bin`),
    ]);
    return withVectors(points, readRows(file), language);
  });

/** Opens a map, and lays it out unless its places are known. */
export async function open(asked: OpenMap, call: Call): Promise<OpenedMap> {
  const scene = await scenes.open(asked.id, async () => {
    const source = await sourceOf(asked);
    const base = source.points.length;
    const recorded = asked.known === undefined ? undefined : await json<KnownMap>(asked.known);
    const known = recorded && knownFor(source, recorded);
    const positions = known ?? (await layOut(source.vectors, asked.settings, call));
    return {
      ...source,
      asked,
      base,
      positions,
      points: [...source.points],
      quality: known ? recorded!.quality : quality(source.vectors, positions, K),
    };
  });
  return drawn(scene);
}

async function sourceOf({ source, noise: count, own, locale, urls }: OpenMap): Promise<Points> {
  if (source === 'noise') return noise(count);
  if (source === 'own') return lessTheirMean(own!.texts.map(ownPoint), own!.vectors);
  return termsIn(locale, urls);
}

const ownPoint = ({ text, label }: OwnText): MapPoint => ({ ...textPoint(text, 'own'), label });

/** Recorded places in the order of the points; undefined if one has none. */
function knownFor({ points }: Points, recorded: KnownMap): Float32Array | undefined {
  const at = new Map(recorded.ids.map((id, place) => [id, place]));
  const positions = positionsOf(recorded);
  const placeOf = (id: string) => 2 * (at.get(id) ?? NaN);
  const all = points.flatMap(({ id }) => [positions[placeOf(id)], positions[placeOf(id) + 1]]);
  return all.includes(undefined) ? undefined : Float32Array.from(all as number[]);
}

/** Steps of a layout between two chances to be stopped. */
const SLICE = 5;

async function layOut(vectors: Vectors, settings: ProjectionSettings, call: Call) {
  const layout = openProjection(vectors, settings);
  const breathe = breathing({
    pause() {
      const { done, of } = layout.snapshot();
      if (of > 0) call.progress(done, of);
      return call.pause();
    },
  });
  while (layout.advance(SLICE)) await breathe();
  return layout.snapshot().positions;
}

/** The mapped points and the passages are the ground; the reader's own texts stand on it. */
function drawn({ asked, points, base, vectors, positions, quality }: OpenScene): OpenedMap {
  const places = fitted(positions, frameOf(positions, base));
  const isGround = (at: number) => at < base || points[at]!.kind !== 'own';
  const ground = places.filter((_, at) => isGround(at >> 1));
  const hills = asked.source === 'noise' ? [] : hillsOf(ground, { ...vectors, count: base });
  const labels = labelsOf(points);
  const own = labels.length > 1 && { labels };
  return { points, base, places, hills, contours: contoursOf(ground), quality, ...own };
}

export async function look({ id, point }: { id: string; point: number }): Promise<Look> {
  const { vectors, positions } = scenes.of(id);
  return lookAt(vectors, positions, point);
}

export async function lie({ id, seen }: { id: string; seen: readonly number[] }): Promise<Look> {
  const { vectors, positions, base } = scenes.of(id);
  return nextLie(vectors, positions, base, seen);
}

export type Twins = Awaited<ReturnType<typeof twins>>;

/** The terms of the other language, in the order of the points: their places, and their ranks among all of them; NaN and 0 for one that has none. */
export async function twins({ id }: { id: string }) {
  const { points, positions, base, asked } = scenes.of(id);
  const found = await json<Record<string, Twin>>(`${asked.urls.twins}${asked.locale}.json`);
  const own = points.slice(0, base).map((point) => found[point.id]);
  const places = own.flatMap((twin) => (twin ? sharply(positions, twin.near) : [NaN, NaN]));
  return {
    places: fitted(Float32Array.from(places), frameOf(positions, base)),
    ranks: own.map((twin) => twin?.rank ?? 0),
  };
}

interface OwnTexts {
  texts: readonly OwnText[];
  /** Of an encoder, as it gave them. */
  vectors: Vectors;
}

/** The reader's own texts take their places, in the place of those before. */
export const add = async ({ id, texts, vectors }: OwnTexts & { id: string }): Promise<OpenedMap> =>
  placed(scenes.of(id), 'own', { points: texts.map(ownPoint), vectors });

/** Texts take their places amid their nearest, behind the mapped points; those of their kind that were there go. */
function placed(
  scene: OpenScene,
  kind: MapPoint['kind'],
  { points, vectors }: Omit<Points, 'mean'>,
): OpenedMap {
  const { base, mean } = scene;
  if (vectors.count > 0 && vectors.width !== mean.length)
    throw new RangeError(
      `The encoder gives ${vectors.width} numbers a text, and the map has ${mean.length}.`,
    );
  const stay = scene.points.flatMap((point, at) => (at < base || point.kind !== kind ? [at] : []));
  const own = centred(vectors, mean);
  const among = { ...scene.vectors, count: base };
  const rows = points.map((_, at) => rowOf(own, at));
  const places = stay.flatMap((at) => [...scene.positions.subarray(2 * at, 2 * at + 2)]);
  const come = rows.flatMap((row) => sharply(scene.positions, nearestTo(among, row, AMID)));
  scene.points = [...stay.map((at) => scene.points[at]!), ...points];
  scene.vectors = ofRows([...stay.map((at) => rowOf(scene.vectors, at)), ...rows]);
  scene.positions = Float32Array.from([...places, ...come]);
  return drawn(scene);
}

export async function passages({ id }: { id: string }): Promise<OpenedMap> {
  const scene = scenes.of(id);
  const { urls, locale } = scene.asked;
  const [rows, { parts }] = await Promise.all([
    bytes(`${urls.lessons}${locale}.bin`).then(readRows, () => {
      throw new Problem('no-passages');
    }),
    json<{ parts: readonly string[] }>(`${urls.search}${locale}.json`),
  ]);
  const files = await Promise.all(
    parts.map((part) => json<PassageRow[]>(`${urls.search}${locale}/${part}.json`)),
  );
  const found = files.flat().flatMap(([link, heading, lesson, text]) =>
    lessonPassages(heading === lesson ? '' : heading, text, locale).flatMap(({ read, shown }) => {
      const row = rows.get(digestOf(read));
      const [part] = lesson.split(' ');
      return row
        ? [{ row, point: { ...textPoint(shown, 'passage'), id: link, lesson: part! } }]
        : [];
    }),
  );
  if (found.length === 0) throw new Problem('no-passages');
  return placed(scene, 'passage', {
    points: found.map(({ point }) => point),
    vectors: ofRows(found.map(({ row }) => row)),
  });
}

/** A section of a lesson as the site's search ships it; the lesson's name begins with its id. */
type PassageRow = [url: string, heading: string, lesson: string, text: string];

export const close = async ({ id }: { id: string }): Promise<void> => scenes.close(id);
