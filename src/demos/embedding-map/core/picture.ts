import { nearestIn } from '~/lib/projection/nearest';
import { latest } from '~/lib/memo';
import { AROUND, type Hill } from './hills';
import { K, type Look } from './look';
import type { labelsOf } from './scene';
import type { MapPoint } from './scene';

export interface Size {
  width: number;
  height: number;
}

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

/** Words of a picture: those of a hill, of a point, of one that is chosen, that was hidden, or that is no neighbour. */
export interface Label {
  /** Absent for words at no point. */
  point?: number;
  text: string;
  kind: 'hill' | 'plain' | 'chosen' | 'hidden' | 'stranger' | 'tick';
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  width: number;
}

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

/** A stage less wide than this is a phone's. */
const NARROW = 500;
const LINE = 16;

/** About how wide words are in pixels, so that no word is measured before it is drawn. */
const widthOf = (text: string, scale = 1): number =>
  scale * [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13.5 : 7), 0);

/** Writes words so that none lies over another, and all within the stage. */
function writer({ width, height }: Size) {
  const labels: Label[] = [];
  const isFree = (x: number, y: number, wide: number) =>
    labels.every((one) => {
      const left = leftOf(one);
      return Math.abs(one.y - y) >= LINE || x + wide + 4 < left || left + one.width + 4 < x;
    });
  const fits = (x: number, wide: number) => Math.max(3, Math.min(width - wide - 3, x));
  return {
    labels,
    /** Beside a point, a line lower or higher where there are words already. */
    beside(text: string, kind: Label['kind'], [x, y]: readonly [number, number], point?: number) {
      const wide = widthOf(text, kind === 'plain' || kind === 'stranger' ? 0.95 : 1.08);
      const right = kind === 'chosen' ? x + 9 : x + 9 + wide > width - 3 ? x - 9 - wide : x + 9;
      const left = fits(right, wide);
      const steps = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6].map((step) => y + step * LINE);
      const at = steps.find((one) => one > 8 && one < height - 8 && isFree(left, one, wide)) ?? y;
      labels.push({
        text,
        kind,
        x: left,
        y: at,
        anchor: 'start',
        width: wide,
        ...(point !== undefined && { point }),
      });
    },
    /** In the middle of a place, or not at all where there are words already. */
    over(text: string, kind: Label['kind'], [x, y]: readonly [number, number], point?: number) {
      const wide = widthOf(text, kind === 'hill' ? 1.12 : 1);
      const left = fits(x - wide / 2, wide);
      const at = Math.max(12, Math.min(height - 10, y));
      if (kind === 'hill' && (wide > width - 6 || !isFree(left, at, wide + 6))) return;
      labels.push({
        text,
        kind,
        x: left + wide / 2,
        y: at,
        anchor: 'middle',
        width: wide,
        ...(point !== undefined && { point }),
      });
    },
  };
}

const leftOf = ({ x, width, anchor }: Label): number => (anchor === 'middle' ? x - width / 2 : x);

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
  const { labels, beside, over } = writer(size);
  if (lit)
    for (const point of lit.slice(0, FOUND))
      beside(
        scene.points[point]!.name,
        point === lit[0] ? 'chosen' : 'plain',
        placeOf(at, point),
        point,
      );
  else
    for (const { at: hill, point } of scene.hills) {
      const top = [xOf(hill[0]) * size.width, yOf(hill[1]) * size.height - 10] as const;
      over(scene.points[point]!.name, 'hill', top, point);
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
  const held = [...new Set([...near, ...look.strangers])];
  const lowest = Math.min(...held.map((point) => look.cosines[point]!), 0.9);
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
  const isHeld = new Set(held);
  const at = new Float32Array(map.length);
  const tones = new Uint8Array(scene.points.length).fill(TONE.faint);
  for (let point = 0; point < scene.points.length; point++) {
    const cosine = look.cosines[point]!;
    const turn = angle.get(point) ?? (isHeld.has(point) ? bearing(point) : point * APART);
    const away = isHeld.has(point) ? rad(cosine) : radius * 1.12 + (1 - cosine) * 60;
    at[2 * point] = cx + away * wide * Math.cos(turn);
    at[2 * point + 1] = cy + away * Math.sin(turn);
    if (isHeld.has(point)) tones[point] = TONE.plain;
  }
  for (const point of look.strangers) tones[point] = TONE.hollow;
  [at[2 * look.point], at[2 * look.point + 1], tones[look.point]] = [cx, cy, TONE.plain];
  const { labels, beside, over } = writer(size);
  const ticks = ticksFrom(edge);
  over(scene.points[look.point]!.name, 'chosen', [cx, cy - 14], look.point);
  for (const tick of ticks) over(tick.toFixed(1), 'tick', [cx, cy - rad(tick) - 6]);
  for (const point of named) {
    const kind = look.strangers.includes(point)
      ? 'stranger'
      : look.hidden.includes(point)
        ? 'hidden'
        : 'plain';
    beside(scene.points[point]!.name, kind, placeOf(at, point), point);
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

/** The point nearest to a place of the stage, no further than so many pixels; −1 for none. */
export function pointAt({ at }: Picture, x: number, y: number, within: number): number {
  let best = -1;
  let least = within * within;
  for (let i = 0; i < at.length; i += 2) {
    const distance = (at[i]! - x) ** 2 + (at[i + 1]! - y) ** 2;
    if (distance <= least) [best, least] = [i / 2, distance];
  }
  return best;
}

const WAYS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The next of the first `count` points the way an arrow key points; undefined for other keys, the same where none is. */
export function pointTowards({ at }: Picture, from: number, key: string, count: number) {
  const way = WAYS[key];
  if (!way) return undefined;
  const [fromX, fromY] = placeOf(at, from);
  let best = from;
  let least = Infinity;
  for (let point = 0; point < count; point++) {
    const [x, y] = placeOf(at, point);
    const right = x - fromX;
    const down = y - fromY;
    const along = right * way[0] + down * way[1];
    const aside = Math.abs(right * way[1]) + Math.abs(down * way[0]);
    if (point === from || along <= 0 || aside > along || along + 2 * aside >= least) continue;
    [best, least] = [point, along + 2 * aside];
  }
  return best;
}
