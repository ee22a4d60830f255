import { signal } from '@preact/signals-core';
import { describe, expect, test, vi } from 'vitest';
import embeddingMapStrings from 'words:embedding-map';
import { questionOf } from '~/demos/embedding-map/core/question';
import { embeddingMapFields } from '~/demos/embedding-map/core/settings';
import { layOut } from '~/demos/embedding-map/layout';
import { openMap } from '~/demos/embedding-map/open-map';
import { placeLines, placePassages, search } from '~/demos/embedding-map/own-texts';
import {
  answerWith,
  leaveRing,
  pressPoint,
  showLie,
  showNeighbours,
} from '~/demos/embedding-map/rings';
import { textPoint } from '~/demos/embedding-map/core/scene';
import { Problem } from '~/lib/problem';
import { defaults } from '~/lib/settings/table';
import { given } from '../given';
import { recordedScene } from './pictures';

const t = embeddingMapStrings.en;
const { scene, look, quality } = recordedScene('terms', 'en');
const lookAt = (point: number) => ({ ...look!, point });

/** A map whose worker knows the recorded one, with an encoder that is loaded, or none. */
function opened({ isLoaded = false, ...other }: { isLoaded?: boolean; [method: string]: unknown }) {
  const worker = {
    open: vi.fn(async () => ({ ...scene, quality })),
    look: async ({ point }: { point: number }) => lookAt(point),
    lie: vi.fn(async ({ seen }: { seen: number[] }) => lookAt(seen.length)),
    add: async ({ texts }: { texts: { text: string }[] }) => ({
      ...scene,
      points: [...scene.points, ...texts.map(({ text }) => textPoint(text, 'own'))],
    }),
    ...other,
  };
  const settings = defaults(embeddingMapFields);
  const question = questionOf(scene.points, look!);
  const props = { question, recorded: { quality }, workers: { connectProjection: () => worker } };
  const map = openMap(given(t, settings, props) as never);
  const values = (texts: readonly string[]) => new Float32Array(2 * texts.length);
  const encoder = {
    now: signal({ name: isLoaded ? 'ready' : 'none' }),
    embed: async (texts: string[]) => ({ count: texts.length, width: 2, values: values(texts) }),
  };
  const find = map.demo.form.texts.find;
  return { map: Object.assign(map, { encoder }) as typeof map, worker, find };
}

async function laidOut() {
  const all = opened({});
  await layOut(all.map);
  return all;
}

describe('a map', () => {
  test('is laid out once for the same settings, and again for others', async () => {
    const { map, worker } = opened({});
    await Promise.all([layOut(map), layOut(map)]);
    map.demo.form.set({ source: 'noise', points: 60 });
    await layOut(map);
    expect(worker.open).toHaveBeenCalledTimes(2);
  });

  test('makes a ring about another lie at each press, and leaves it', async () => {
    const { map, worker } = await laidOut();
    for (const middle of [0, 1, 2]) {
      await showLie(map);
      expect(map.ring.peek()?.point).toBe(middle);
    }
    expect(worker.lie.mock.lastCall![0].seen).toEqual([0, 1, 2]);
    leaveRing(map);
    expect(map.ring.peek()).toBeUndefined();
  });

  test('asks of the recorded map alone, lights what it asks of, and an answer makes the ring', async () => {
    const { map } = opened({});
    expect(map.lit.peek().found).toEqual([
      look!.point,
      map.question.peek()!.far.point,
      map.question.peek()!.near.point,
    ]);
    answerWith(map, map.question.peek()!.far.id);
    await expect.poll(() => map.ring.peek()?.point).toBe(look!.point);
    leaveRing(map);
    expect(map.lit.peek().found).toBeUndefined();
    map.demo.form.set({ source: 'noise', points: 60 });
    await layOut(map);
    expect(map.question.peek()).toBeUndefined();
  });

  test('drops the neighbours of a point that the pointer has left', async () => {
    const { map } = await laidOut();
    showNeighbours(map, 4);
    showNeighbours(map, 9);
    await expect.poll(() => map.looked.peek()?.point).toBe(9);
    showNeighbours(map, 4);
    showNeighbours(map, undefined);
    await new Promise((done) => setTimeout(done));
    expect(map.looked.peek()).toBeUndefined();
  });

  test('makes a ring around a term that is called as was typed', async () => {
    const { map, find } = await laidOut();
    find.value = 'bm25';
    search(map);
    await expect.poll(() => map.ring.peek()).toBeDefined();
    expect(scene.points[map.ring.peek()!.point]!.name).toBe('BM25');
    expect(find.peek()).toBe('');
  });
});

describe('a text of one’s own', () => {
  test('waits for the encoder, and is remembered until it is there', async () => {
    const { map, find } = opened({});
    find.value = 'a zebra in the fog';
    search(map);
    await expect.poll(() => map.notice.peek()).toBe(t.waits);
    expect(map.memory.afterLoading).toBeDefined();
  });

  test('takes its place, and becomes the middle of a ring', async () => {
    const { map, find } = opened({ isLoaded: true });
    find.value = 'a zebra in the fog';
    search(map);
    await expect.poll(() => map.ring.peek()?.point).toBe(scene.points.length);
    expect(map.memory.ownTexts.map(({ text }) => text)).toEqual(['a zebra in the fog']);
  });

  test('stands among terms, never in noise', async () => {
    const { map } = opened({ isLoaded: true });
    map.demo.form.set({ source: 'noise', lines: 'one\n\n two ' });
    placeLines(map);
    await expect.poll(() => map.notice.peek()).toMatch(/^2 texts of yours stand/);
    expect(map.demo.form.settings.peek().source).toBe('terms');
  });
});

test('passages without vectors are told to wait for npm run models, and the map stays', async () => {
  const { map } = opened({ passages: () => Promise.reject(new Problem('no-passages')) });
  placePassages(map);
  await expect.poll(() => map.demo.runs.status.peek()).toMatchObject({ message: /npm run models/ });
  pressPoint(map, 3);
  await expect.poll(() => map.ring.peek()?.point).toBe(3);
});
