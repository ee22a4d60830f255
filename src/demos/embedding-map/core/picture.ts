import { nearestIn } from '~/lib/projection/nearest';
import { latest } from '~/lib/memo';
import { AROUND, type Hill } from './hills';
import { K, type Look } from './look';
import { labelWriter, type Size } from './labels';
import type { labelsOf } from './scene';
import type { MapPoint } from './scene';

/** Points at their places on a map, in shares of its frame; the first `base` were mapped, the others stand amid their nearest. */
export interface Scene {
  points: readonly MapPoint[];
  base: number;
  places: Float32Array;
  hills: readonly Hill[];
  contours: readonly string[];
  labels?: ReturnType<typeof labelsOf>;
}

export const TONE = { faint: 0, plain: 1, hollow: 2 } as const;

/**
 * All that is drawn, in pixels of a stage: points at x y x y …, rings by half of their widths and heights, and how strong the
 * contours are, 0 … 1.
 */
export type Picture = ReturnType<typeof mapPicture>;

/** The margins of a map, in shares of the stage. */
const FRAME = { left: 0.055, top: 0.055, width: 0.89, height: 0.87 };
export const xOf = (place: number): number => FRAME.left + place * FRAME.width;
export const yOf = (place: number): number => FRAME.top + place * FRAME.height;
/** The place of the ground of the contours, in shares of the stage. */
export const GROUND_AT = {
  x: xOf(-AROUND),
  width: (1 + 2 * AROUND) * FRAME.width,
  y: yOf(-AROUND),
  height: (1 + 2 * AROUND) * FRAME.height,
};

/** The places of a scene in pixels: the same as long as both stay the same, since a pointer asks for them at each move. */
const placesIn = latest((places: Float32Array, { width, height }: Size) =>
  places.map((place, at) => (at % 2 === 0 ? xOf(place) * width : yOf(place) * height)),
);

/** Of a point among places x y x y … */
export const placeOf = (places: Float32Array, point: number): [x: number, y: number] => [
  places[2 * point]!,
  places[2 * point + 1]!,
];

const TIED = 5;
const FOUND = 8;

export function mapPicture(
  scene: Scene,
  size: Size,
  { look, found }: { look?: Look | undefined; found?: readonly number[] | undefined } = {},
) {
  const at = placesIn(scene.places, size);
  const near = look?.near.slice(0, TIED) ?? [];
  const lit = look ? [look.point, ...near.map(({ point }) => point)] : found;
  const { labels, beside, over } = labelWriter(size);
  const nameOf = (point: number) => scene.points[point]!.name;
  for (const point of lit?.slice(0, FOUND) ?? []) {
    const kind = point === lit![0] ? 'chosen' : 'plain';
    beside({ text: nameOf(point), kind, point }, placeOf(at, point));
  }
  for (const { at: hill, point } of lit ? [] : scene.hills) {
    const top = [xOf(hill[0]) * size.width, yOf(hill[1]) * size.height - 10] as const;
    over({ text: nameOf(point), kind: 'hill', point }, top);
  }
  const tones = new Uint8Array(scene.points.length).fill(
    lit || scene.labels ? TONE.faint : TONE.plain,
  );
  for (const point of lit ?? labelledIn(scene)) tones[point] = TONE.plain;
  const ties = near.map(({ point, similarity }) => ({
    from: look!.point,
    to: point,
    width: Math.max(0.8, similarity * 5),
  }));
  const rings: { rx: number; ry: number }[] = [];
  return { size, at, tones, ties, labels, rings, ground: 1 };
}

const labelledIn = ({ points, labels }: Scene): number[] =>
  labels ? [...points.keys()].filter((at) => points[at]!.kind === 'own') : [];

/** A stage less wide than this is a phone's. */
const NARROW = 500;
/** Points that the ring holds, the nearest first; the others stand around it. */
const HELD = 34;
const STRANGERS = 4;
const APART = 2.39996; // radians; a golden angle

/**
 * The ring: every point as far from the middle as its cosine says. The neighbours and those that only the map had put
 * beside it are spread evenly, in the order of their directions on the map, so that their names fit.
 */
export function ringPicture(scene: Scene, size: Size, look: Look): Picture {
  const { width, height } = size;
  const cx = width / 2;
  const cy = height / 2;
  const isNarrow = width < NARROW;
  const radius = Math.min(width / 2 - (isNarrow ? 24 : 150), height / 2 - 20);
  const wide = isNarrow ? 1 : 1.25;
  const map = placesIn(scene.places, size);
  const near = nearestIn(look.cosines, HELD, [look.point]).map(({ point }) => point);
  const held = new Set([...near, ...look.strangers]);
  const lowest = Math.min(...[...held].map((point) => look.cosines[point]!), 0.9);
  const edge = Math.floor(lowest * 10) / 10;
  const rad = (cosine: number) => (radius * (1 - cosine)) / (1 - edge);
  const [left, top] = placeOf(map, look.point);
  const bearing = (point: number) => {
    const [x, y] = placeOf(map, point);
    return Math.atan2(y - top, x - left);
  };
  const named = [...look.near.map(({ point }) => point), ...look.strangers.slice(0, STRANGERS)];
  const turned = [...named].sort((a, b) => bearing(a) - bearing(b));
  const angle = new Map(
    turned.map((point, k) => [point, ((k + 0.5) / turned.length) * 2 * Math.PI - Math.PI]),
  );
  const at = new Float32Array(map.length);
  const tones = new Uint8Array(scene.points.length).fill(TONE.faint);
  for (let point = 0; point < scene.points.length; point++) {
    const cosine = look.cosines[point]!;
    const turn = angle.get(point) ?? (held.has(point) ? bearing(point) : point * APART);
    const away = held.has(point) ? rad(cosine) : radius * 1.12 + (1 - cosine) * 60;
    at[2 * point] = cx + away * wide * Math.cos(turn);
    at[2 * point + 1] = cy + away * Math.sin(turn);
    if (held.has(point)) tones[point] = TONE.plain;
  }
  for (const point of look.strangers) tones[point] = TONE.hollow;
  at.set([cx, cy], 2 * look.point);
  tones[look.point] = TONE.plain;
  const { labels, beside, over } = labelWriter(size);
  const ticks = ticksFrom(edge);
  const nameOf = (point: number) => scene.points[point]!.name;
  over({ text: nameOf(look.point), kind: 'chosen', point: look.point }, [cx, cy - 14]);
  for (const tick of ticks) over({ text: tick.toFixed(1), kind: 'tick' }, [cx, cy - rad(tick) - 6]);
  for (const point of named) {
    const kind = look.strangers.includes(point)
      ? 'stranger'
      : look.hidden.includes(point)
        ? 'hidden'
        : 'plain';
    beside({ text: nameOf(point), kind, point }, placeOf(at, point));
  }
  const ties = look.near.map(({ point }) => ({
    from: look.point,
    to: point,
    width: look.hidden.includes(point) ? 2.4 : 1,
  }));
  const rings = ticks.map((tick) => ({ rx: rad(tick) * wide, ry: rad(tick) }));
  return { size, at, tones, ties, labels, rings, ground: 0.25 };
}

function ticksFrom(edge: number): number[] {
  const step = edge < 0.6 ? 0.2 : 0.1;
  const all = Array.from({ length: 9 }, (_, k) => Math.round((1 - (k + 1) * step) * 10) / 10);
  return all.filter((tick) => tick >= edge - 1e-9);
}

/** How many of a point's neighbours stand beside it on the map. */
export const shownOf = ({ near, hidden }: Look): number => Math.min(K, near.length) - hidden.length;
