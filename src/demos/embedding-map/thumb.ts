import { held, type Thumb } from '~/demos/kit/index-picture';
import { between, demoThumb, dot, path, segment } from '~/lib/drawing/thumb';
import type { Point } from '~/lib/drawing/geometry';
import type { FigureElement } from '~/lib/figure';
import type { RecordedMap } from './core/record';

const ROOM = { left: 10, right: 262, top: 8, bottom: 142 };

/** All points of the record, stretched to the picture, with lines to the neighbours of the chosen one. */
function embeddingMapThumb({ positions, chosen }: RecordedMap): FigureElement {
  if (!chosen)
    throw new Error('The picture of the embedding map needs a record with a chosen term.');
  const places = placesOf(positions.split(' ').map(Number));
  const at = places[chosen.point]!;
  return demoThumb(
    path('dots', places.map(([x, y]) => `M${Math.round(x)} ${Math.round(y)}h0`).join('')),
    ...chosen.inSpace.map(([point]) => segment('line', at, places[point]!)),
    ...chosen.inSpace.map(([point]) => dot(places[point]!, 3)),
    dot(at, 6, 'lit edge'),
  );
}

function placesOf(positions: readonly number[]): Point[] {
  const xs = positions.filter((_, i) => i % 2 === 0);
  const ys = positions.filter((_, i) => i % 2 === 1);
  const x = between([Math.min(...xs), Math.max(...xs)], [ROOM.left, ROOM.right]);
  const y = between([Math.min(...ys), Math.max(...ys)], [ROOM.top, ROOM.bottom]);
  return xs.map((value, i) => [x(value), y(ys[i]!)]);
}

export const thumb: Thumb = async (locale, { runIn }) => {
  const { snapshot } = await runIn('embedding-map', 'terms', locale);
  const map = 'maps' in snapshot ? snapshot : snapshot[locale];
  return embeddingMapThumb(held(map.maps[0], 'embedding-map'));
};
