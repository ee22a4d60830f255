import { pngOf } from '~/browser/picture/svg-of';
import { colourOf, csvFile, type Exported } from '~/demos/kit/export';
import { toHtml } from '~/lib/figure';
import { placeOf } from './core/picture';
import { drawnMap } from './drawing/drawn';
import type { MapState } from './map-state';

const NAME = 'crossroads-embedding-map';

export async function fileAs(format: 'png' | 'svg' | 'csv', map: MapState): Promise<Exported> {
  if (format === 'csv') return csvFile(NAME, rowsOf(map));
  const svg = svgOf(map);
  return format === 'svg'
    ? { file: `${NAME}.svg`, type: 'image/svg+xml', body: svg }
    : { file: `${NAME}.png`, type: 'image/png', body: await pngOf({ svg, ...map.size.peek() }) };
}

const svgOf = ({ scene, picture, page, t }: MapState): string =>
  toHtml(
    drawnMap(scene.peek()!, picture.peek()!, {
      ink: colourOf(page!.root),
      label: t.title,
      alone: true,
    }),
  );

/** A row a point: its name, its place, its lesson, and its cosine with the middle of the ring. */
function rowsOf({ scene, ring, t }: MapState): (string | number)[][] {
  const { points, places } = scene.peek()!;
  const cosines = ring.peek()?.cosines;
  const rows = points.map(({ name, lesson }, at) => [
    name,
    ...placeOf(places, at).map(rounded),
    lesson,
    cosines ? rounded(cosines[at]!) : '',
  ]);
  return [[...t.columns], ...rows];
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
