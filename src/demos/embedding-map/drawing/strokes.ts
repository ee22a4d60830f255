import { latest } from '~/lib/memo';
import { colourOf } from '../../kit/export';
import { GROUND, isHeavy } from '../core/hills';
import type { Size } from '../core/labels';
import { GROUND_AT, placeOf, TONE, xOf, yOf, type Picture, type Scene } from '../core/picture';
import { markOf, type MarkName } from '../core/scene';
import { LOOKS } from './drawn';
import { fillOf, inkOf, radiusOf, SHAPES, SMALL } from './marks';

export interface Shown {
  scene: Scene;
  picture: Picture;
  /** Places of the twins, in shares of the map's frame. */
  twins?: Float32Array | undefined;
}

/** Points that are drawn in one stroke: alike in mark, size and tone. */
export interface Group {
  mark: MarkName;
  radius: number;
  tone: number;
  ink: string;
  own: boolean;
  points: number[];
}

export function groupsOf({ scene, picture }: Shown): Group[] {
  const groups = new Map<string, Group>();
  scene.points.forEach((point, at) => {
    const mark = markOf(point);
    const tone = picture.tones[at]!;
    const radius = radiusOf(point, scene.points.length);
    const ink = fillOf(point, scene.labels);
    const key = [mark, tone, radius, ink].join(' ');
    const own = point.kind === 'own';
    const group = groups.get(key) ?? { mark, radius, tone, ink, own, points: [] };
    group.points.push(at);
    groups.set(key, group);
  });
  return [...groups.values()].sort((a, b) => a.tone - b.tone || Number(a.own) - Number(b.own));
}

interface Frame extends Shown {
  at: Float32Array;
  groups: readonly Group[];
  /** How far the points have come, 0 … 1; words and lines come once they have arrived. */
  done: number;
}

type Canvas = CanvasRenderingContext2D;

export function draw(context: Canvas, frame: Frame): void {
  const { scene, picture, twins, at, groups, done } = frame;
  const ink = colourOf(context.canvas);
  const { width, height } = picture.size;
  context.clearRect(0, 0, width, height);
  specks(context, groups, at, ink);
  ground(context, scene, picture, ink);
  rings(context, picture, ink);
  if (twins && picture.rings.length === 0) tied(context, frame, ink);
  if (done === 1) ties(context, picture, ink);
  for (const group of groups) if (group.radius !== SMALL) marks(context, group, at, ink);
  if (done === 1) words(context, picture, ink);
}

type Ink = (name: string) => string;

function ground(context: Canvas, { contours }: Scene, { size, ground: alpha }: Picture, ink: Ink) {
  context.globalAlpha = alpha;
  context.strokeStyle = ink('contour');
  linesOf(contours, size).forEach((path, level) => {
    context.lineWidth = isHeavy(level) ? 1.6 : 0.9;
    context.stroke(path);
  });
  context.globalAlpha = 1;
}

/** Contours as lines of a stage of this size: read once, since points glide over them in many frames. */
const linesOf = latest((contours: readonly string[], size: Size): readonly Path2D[] => {
  const fit = new DOMMatrix([
    (GROUND_AT.width * size.width) / GROUND,
    0,
    0,
    (GROUND_AT.height * size.height) / GROUND,
    GROUND_AT.x * size.width,
    GROUND_AT.y * size.height,
  ]);
  return contours.map((d) => {
    const path = new Path2D();
    path.addPath(new Path2D(d), fit);
    return path;
  });
});

function rings(context: Canvas, { size, rings: all }: Picture, ink: Ink): void {
  context.strokeStyle = ink('hair');
  context.lineWidth = 1;
  for (const { rx, ry } of all) {
    context.beginPath();
    context.ellipse(size.width / 2, size.height / 2, rx, ry, 0, 0, 2 * Math.PI);
    context.stroke();
  }
}

function ties(context: Canvas, { ties: all, at }: Picture, ink: Ink): void {
  context.strokeStyle = ink('ink');
  for (const { from, to, width } of all) {
    context.globalAlpha = width === 1 ? 0.5 : 1;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(...placeOf(at, from));
    context.lineTo(...placeOf(at, to));
    context.stroke();
  }
  context.globalAlpha = 1;
}

function tied(context: Canvas, { scene, picture, twins, at }: Frame, ink: Ink): void {
  const { width, height } = picture.size;
  const places = twins!.map((place, i) => (i % 2 ? yOf(place) * height : xOf(place) * width));
  context.globalAlpha = picture.tones.includes(TONE.faint) ? 0.18 : 1;
  context.strokeStyle = ink('line');
  context.lineWidth = 0.7;
  context.beginPath();
  const tied = Array.from({ length: scene.base }, (_, point) => point).filter(
    (point) => !Number.isNaN(places[2 * point]!),
  );
  for (const point of tied) {
    context.moveTo(...placeOf(at, point));
    context.lineTo(...placeOf(places, point));
  }
  context.stroke();
  context.fillStyle = ink('plate');
  context.lineWidth = 1.4;
  for (const point of tied) {
    const mark = markOf(scene.points[point]!);
    context.strokeStyle = ink(inkOf(mark));
    context.beginPath();
    outline(context, mark, placeOf(places, point), 3.4);
    context.fill();
    context.stroke();
  }
  context.globalAlpha = 1;
}

let image: ImageData | undefined;

/** Points among very many, as pixels under all else: a stroke for each would take longer than a frame. */
function specks(context: Canvas, groups: readonly Group[], at: Float32Array, ink: Ink): void {
  const small = groups.filter(({ radius }) => radius === SMALL);
  if (small.length === 0) return;
  const { width, height } = context.canvas;
  if (image?.width !== width || image.height !== height)
    image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer).fill(0);
  const scale = context.getTransform().a;
  const side = Math.round(2 * SMALL * scale);
  for (const group of small) {
    const pixel = pixelOf(context, group, ink);
    for (const point of group.points) {
      const left = Math.round(at[2 * point]! * scale - side / 2);
      const top = Math.round(at[2 * point + 1]! * scale - side / 2);
      if (left < 0 || top < 0 || left + side > width || top + side > height) continue;
      for (let row = top; row < top + side; row++)
        for (let x = left; x < left + side; x++) pixels[row * width + x] = pixel;
    }
  }
  context.putImageData(image, 0, 0);
}

/** The ink of a group as one number of an image: alpha, blue, green, red. */
function pixelOf(context: Canvas, { ink: name, tone }: Group, ink: Ink): number {
  context.fillStyle = ink(name === 'signal' ? 'ink' : name);
  const [red, green, blue] = [1, 3, 5].map((from) =>
    parseInt(String(context.fillStyle).slice(from, from + 2), 16),
  ) as [number, number, number];
  const alpha = tone === TONE.faint ? 46 : 255;
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

function marks(context: Canvas, group: Group, at: Float32Array, ink: Ink) {
  const { mark, radius, tone, own, points } = group;
  context.globalAlpha = tone === TONE.faint ? 0.18 : 1;
  const hollow = tone === TONE.hollow;
  context.fillStyle = ink(hollow ? 'plate' : group.ink);
  context.strokeStyle = own ? ink('ink') : ink(inkOf(mark));
  context.beginPath();
  for (const point of points) outline(context, mark, placeOf(at, point), radius);
  context.fill();
  context.lineWidth = 1.6;
  if (hollow || own) context.stroke();
  context.globalAlpha = 1;
}

function outline(context: Canvas, mark: MarkName, [x, y]: [x: number, y: number], radius: number) {
  SHAPES[mark].forEach(([dx, dy], k) =>
    context[k === 0 ? 'moveTo' : 'lineTo'](x + dx * radius, y + dy * radius),
  );
  context.closePath();
}

/** Words; the name in the middle of a ring is a link of the page. */
function words(context: Canvas, { labels, rings: { length } }: Picture, ink: Ink): void {
  const [ui, head] = ['ui', 'head'].map((face) => ink(`face-${face}`));
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { text, kind, x, y, anchor } of labels) {
    if (kind === 'chosen' && length > 0) continue;
    const { fill, size, weight = 400 } = LOOKS[kind];
    context.font = `${weight} ${size}px ${kind === 'hill' ? head : ui}`;
    context.textAlign = anchor === 'middle' ? 'center' : 'left';
    const { width } = context.measureText(text);
    if (kind === 'hidden') {
      context.fillStyle = ink('signal');
      context.fillRect(x - 3, y - 8, width + 6, 16);
    } else {
      context.strokeStyle = ink('plate');
      context.lineWidth = kind === 'hill' ? 5 : 4;
      context.strokeText(text, x, y);
    }
    context.fillStyle = ink(kind === 'hidden' ? 'on-signal' : fill);
    context.fillText(text, x, y);
    if (kind === 'stranger') context.fillRect(x, y, width, 1.3);
  }
}
