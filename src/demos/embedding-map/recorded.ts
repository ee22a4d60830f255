import type { RecordedMap, RecordedPoint } from './core/record';
import type { EmbeddingMapSettings } from './core/settings';
import { grouping } from './groups';
import type { ShownMap } from './state';
import type { EmbeddingMapStrings } from './words/en';

interface Words {
  t: EmbeddingMapStrings;
  alone: boolean;
  parts: Record<string, string>;
}

/** A recorded map as the figure shows it; `alone` if there is no other next to it. */
export function shownMap(
  map: RecordedMap,
  points: readonly RecordedPoint[],
  settings: EmbeddingMapSettings,
  { t, alone, parts }: Words,
): ShownMap {
  const shown = points.map(([label, language, part]) => ({ label, language, part, text: '' }));
  const { apart } = settings;
  const scores = map.scores && Float32Array.from(map.scores);
  const positions = Float32Array.from(map.positions.split(' ').map(Number));
  return {
    settings: { ...settings, projection: map.projection, seed: map.seed },
    title: alone ? undefined : titleOf(map, t),
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
      grouping: grouping(shown, { apart, clusters: map.clusters, scores, parts }, t),
    },
  };
}

/** The title that distinguishes a map from those next to it. */
function titleOf(map: RecordedMap, t: EmbeddingMapStrings): string {
  const name = t.projections[map.projection];
  if (map.varies === 'perplexity' && map.projection === 'tsne')
    return `${name}, ${t.perplexity} ${map.perplexity}`;
  return name;
}
