import type { RecordedMap, RecordedPoint } from './core/record';
import type { EmbeddingMapSettings } from './core/settings';
import { grouping } from './groups';
import type { ShownMap } from './state';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

interface Words {
  t: EmbeddingMapStrings;
  parts: Record<string, string>;
}

/** A recorded map as the figure shows it. */
export function shownMap(
  map: RecordedMap,
  points: readonly RecordedPoint[],
  settings: EmbeddingMapSettings,
  { t, parts }: Words,
): ShownMap {
  const shown = points.map(([label, language, part]) => ({ label, language, part, text: '' }));
  const { apart } = settings;
  const scores = map.scores && Float32Array.from(map.scores);
  const positions = Float32Array.from(map.positions.split(' ').map(Number));
  return {
    settings: { ...settings, projection: map.projection, seed: map.seed },
    points: shown,
    width: map.width,
    done: 1,
    of: 1,
    quality: map.quality,
    chosen: map.chosen && {
      point: map.chosen.point,
      inSpace: map.chosen.inSpace.map(([point, similarity]) => ({ point, similarity })),
      onMap: map.chosen.onMap.map(([point, distance]) => ({ point, distance })),
    },
    landing: map.landing && {
      text: map.landing.text,
      nearest: map.landing.nearest.map(([point, similarity]) => ({ point, similarity })),
      position: map.landing.position,
    },
    drawn: {
      positions,
      grouping: grouping(shown, { apart, scores, parts }, t),
    },
  };
}
