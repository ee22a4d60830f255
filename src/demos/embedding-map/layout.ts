import { batch } from '@preact/signals-core';
import type { Progress } from '~/demos/kit/run-state';
import { ofRows } from '~/lib/embedding/vectors';
import { Problem } from '~/lib/problem';
import type { Scene } from './core/picture';
import { placedIn } from './core/question';
import { FEWEST, layoutKey, projectionOf, type EmbeddingMapSettings } from './core/settings';
import type { MapState } from './map-state';

/** The worker's name for the map. */
export const MAP = { id: 'map' };

/** Opens the map of the settings, unless it is open already. */
export function layOut(
  map: MapState,
  settings: EmbeddingMapSettings = map.demo.form.settings.peek(),
  onProgress?: Progress['onProgress'],
): Promise<void> {
  const { memory } = map;
  const { layout } = memory;
  // A map of the reader's texts differs with them.
  const key = layoutKey(settings) + (settings.source === 'own' ? String(memory.version) : '');
  if (layout?.key === key) return layout.opened;
  layout?.stop.abort();
  memory.request++;
  const stop = new AbortController();
  const opened = openLayout(map, settings, { signal: stop.signal, onProgress });
  opened.catch(() => memory.layout?.stop === stop && (memory.layout = undefined));
  memory.layout = { key, opened, stop };
  return opened;
}

async function openLayout(
  map: MapState,
  settings: EmbeddingMapSettings,
  progress: { signal: AbortSignal; onProgress?: Progress['onProgress'] | undefined },
): Promise<void> {
  const { props, memory, worker, twins, quality } = map;
  const { source, points: noise } = settings;
  if (source === 'own' && memory.ownTexts.length < FEWEST)
    throw new Problem('own-few', { least: FEWEST });
  const isRecorded = layoutKey(settings) === layoutKey(props.settings) && source === 'terms';
  const came = await worker.open(
    {
      ...MAP,
      locale: props.locale,
      source,
      noise,
      settings: projectionOf(settings),
      urls: props.urls,
      known: isRecorded ? props.known : undefined,
      own: source === 'own' ? withVectors(map) : undefined,
    },
    progress,
  );
  memory.seen = [];
  // The question names points of this map: none may see it beside another.
  batch(() => {
    quality.value = came.quality;
    twins.value = undefined;
    map.question.value =
      isRecorded && props.question ? placedIn(props.question, came.points) : undefined;
    show(map, came);
  });
  if (source !== 'terms') return;
  if (memory.ownTexts.length > 0) await addOwnTexts(map);
  if (memory.hasPassages) show(map, await worker.passages(MAP));
  if (map.hasTwins.peek()) twins.value = await worker.twins(MAP);
}

function withVectors({ memory: { ownTexts, vectors } }: MapState) {
  return {
    texts: [...ownTexts],
    vectors: ofRows(ownTexts.map(({ text }) => vectors.get(text)!)),
  };
}

/** The reader's texts are a map of their own, or points among those of this one. */
export async function addOwnTexts(map: MapState): Promise<void> {
  if (isOwnMap(map)) return layOut(map);
  show(map, await map.worker.add({ ...MAP, ...withVectors(map) }));
}

export const isOwnMap = ({ demo }: MapState): boolean => demo.form.settings.peek().source === 'own';

export function show({ ring, looked, scene }: MapState, came: Scene): void {
  batch(() => {
    ring.value = looked.value = undefined;
    scene.value = came;
  });
}

/** Does something beside a run, and says a failure as that of a run. */
export function attempt({ demo }: MapState, work: () => Promise<unknown>): void {
  work().catch((error: Error) => error.name !== 'AbortError' && demo.runs.fail(error));
}

export function cancel({ memory, embedding, demo }: MapState): void {
  memory.layout?.stop.abort();
  embedding.peek()?.abort();
  demo.stop();
}
