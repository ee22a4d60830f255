import { pngOf } from '~/browser/picture/svg-of';
import { colourOf, csvFile, type Exported } from '~/demos/kit/export';
import { toHtml } from '~/lib/figure';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';
import type { Look } from './core/look';
import { placeOf, type Picture, type Scene } from './core/picture';
import { drawnMap } from './drawing/drawn';

interface Saved {
  scene: Scene;
  picture: Picture;
  ring: Look | undefined;
  root: HTMLElement;
  t: EmbeddingMapStrings;
}

const NAME = 'crossroads-embedding-map';

export async function fileAs(format: 'png' | 'svg' | 'csv', now: Saved): Promise<Exported> {
  if (format === 'csv') return csvFile(NAME, rowsOf(now));
  const svg = svgOf(now);
  return format === 'svg'
    ? { file: `${NAME}.svg`, type: 'image/svg+xml', body: svg }
    : { file: `${NAME}.png`, type: 'image/png', body: await pngOf({ svg, ...now.picture.size }) };
}

const svgOf = ({ scene, picture, root, t }: Saved): string =>
  toHtml(drawnMap(scene, picture, { ink: colourOf(root), label: t.title, alone: true }));

/** A row a point: its name, its place, its lesson, and its cosine with the middle of the ring. */
const rowsOf = ({ scene: { points, places }, ring, t }: Saved): (string | number)[][] => [
  [...t.columns],
  ...points.map(({ name, lesson }, at) => [
    name,
    ...placeOf(places, at).map(rounded),
    lesson,
    ring ? rounded(ring.cosines[at]!) : '',
  ]),
];

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
