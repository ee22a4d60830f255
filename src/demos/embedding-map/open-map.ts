import { effect } from '@preact/signals-core';
import { openDemo } from '~/demos/kit/open-demo';
import { problemText } from '~/demos/kit/problem';
import { embeddingMapFields, layoutKey, type EmbeddingMapFields } from './core/settings';
import { openStage } from './drawing/paint';
import { attempt, layOut, MAP } from './layout';
import { openState, type MapGiven, type MapState } from './map-state';
import { showLie } from './rings';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

export function openMap(given: MapGiven): MapState {
  const map = openState(given, () => demo);
  const { memory, props } = map;
  const saved = (format: 'png' | 'svg' | 'csv') => async () =>
    (await import('./files')).fileAs(format, map);
  const demo = openDemo<EmbeddingMapFields, string, EmbeddingMapStrings>(given, {
    name: 'embedding-map',
    fields: embeddingMapFields,
    begin: () => begin(map, given.page!.root.querySelector('canvas')!),
    live: true,
    waits: ['find', 'lines'],
    async compute(settings, { onProgress }) {
      const { asksLie } = memory;
      memory.asksLie = false;
      await layOut(map, settings, onProgress);
      if (asksLie) await showLie(map);
      return layoutKey(settings);
    },
    basis: (key) => (key === layoutKey(props.settings) ? 'recorded' : 'yours'),
    close() {
      map.worker.stop();
      map.encoder.close();
    },
    exports: { png: saved('png'), svg: saved('svg'), csv: saved('csv') },
  });
  return map;
}

/** Draws what changes, and lays out what the fields ask for. */
function begin(map: MapState, canvas: HTMLCanvasElement): void {
  const { scene, size, picture, twins, ring, notice, hasTwins, worker } = map;
  const { encoder, demo, kit, t, locale } = map;
  let draw: ReturnType<typeof openStage> | undefined;
  effect(() => {
    if (!scene.value) return;
    draw ??= openStage(canvas, (now) => (size.value = now));
    draw({ scene: scene.value, picture: picture.value!, twins: twins.value?.places });
  });
  effect(() => {
    if (demo.form.texts.find.value === '') return;
    prepare(map);
    ring.value = undefined;
    notice.value = '';
  });
  effect(() => {
    if (!hasTwins.value) twins.value = undefined;
    else
      attempt(map, async () => {
        await layOut(map);
        twins.value = await worker.twins(MAP);
      });
  });
  effect(() => {
    const now = encoder.now.value;
    const problems = { ...kit.problems, ...t.problems };
    if (now.name === 'ready') notice.value = t.ready;
    if (now.name === 'failed')
      notice.value = problemText(now.error, problems, locale) ?? kit.failed;
  });
}

export const prepare = (map: MapState): void => attempt(map, () => layOut(map));
