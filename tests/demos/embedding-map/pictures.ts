import { contoursOf, fitted, frameOf } from '~/demos/embedding-map/core/hills';
import { mapPicture, ringPicture, type Scene } from '~/demos/embedding-map/core/picture';
import {
  lookOf,
  positionsOf,
  type RecordedMap,
  type RecordedPoint,
} from '~/demos/embedding-map/core/record';
import embeddingMapStrings from 'words:embedding-map';
import { drawnMap, NOMINAL } from '~/demos/embedding-map/drawing/drawn';
import { describedOf } from '~/demos/embedding-map/state';
import { key, panel, said } from '~/demos/embedding-map/view';
import { h, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { run, type Pictures } from '../recorded';

type Snapshot = Record<Locale, { points: RecordedPoint[]; maps: RecordedMap[] }>;

export function recordedScene(name: string, locale: Locale) {
  const { points, maps } = run<Snapshot>(`embedding-map/${name}`).snapshot[locale];
  const [map] = maps as [RecordedMap];
  const positions = positionsOf(map);
  const places = fitted(positions, frameOf(positions));
  const scene: Scene = {
    points: points.map(([id, title, lesson]) => ({
      kind: 'term',
      id,
      name: title,
      also: '',
      text: title,
      lesson,
    })),
    base: points.length,
    places,
    contours: contoursOf(places),
    hills: map.hills.map(([point, x, y]) => ({ at: [x, y], point })),
  };
  return { scene, look: lookOf(map, points.length), quality: map.quality };
}

export const pictures = (locale: Locale): Pictures => ({ terms: mapOf('terms', locale) });

function mapOf(name: string, locale: Locale): FigureNode[] {
  const { scene, look } = recordedScene(name, locale);
  const t = embeddingMapStrings[locale];
  const options = { ink: (ink: string) => `var(--${ink})`, label: t.title };
  const words = { t, locale, scene, width: 384, source: 'terms' as const };
  return [
    drawnMap(scene, mapPicture(scene, NOMINAL), options),
    drawnMap(scene, ringPicture(scene, NOMINAL, look!), options),
    h(
      'section',
      {},
      ...said(words),
      ...said({ ...words, look }),
      ...said({ ...words, ring: look }),
      ...panel({
        ...words,
        described: describedOf(scene, look!),
        glossary: '/',
        twin: { rank: 2, of: 271 },
      }),
      key({ t }),
    ),
  ];
}
