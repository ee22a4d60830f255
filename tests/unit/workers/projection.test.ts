import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { glossary } from '../../../scripts/record/glossary';
import { termPoints, withVectors } from '~/demos/embedding-map/core/scene';
import { twinsOf } from '~/demos/embedding-map/core/twins';
import type { OpenMap } from '~/demos/embedding-map/worker/scenes';
import { readRows } from '~/lib/encoder/vectors/file';
import type { Locale } from '~/lib/locale';
import { DEFAULTS } from '~/lib/projection';
import { call } from './call';

const asked: OpenMap = {
  id: 'a',
  locale: 'en',
  source: 'terms',
  noise: 60,
  settings: { ...DEFAULTS, projection: 'pca' },
  urls: {
    terms: 'https://a.example/terms-',
    vectors: 'https://a.example/glossary-',
    twins: 'https://a.example/twins-',
    search: 'https://a.example/search/',
    lessons: 'https://a.example/lessons-',
  },
};
const quality = { k: 10, trustworthiness: 1, continuity: 1, overlap: 1, rows: 1 };
const NOISE = { ...asked, source: 'noise' as const };

beforeEach(() => {
  vi.resetModules(); // a fresh worker for each test
  vi.stubGlobal('fetch', fetched);
});

async function fetched(address: string): Promise<Response> {
  const [, kind, language] = /(terms|glossary)-(en|zh)/.exec(address) ?? [];
  if (kind === 'terms') return Response.json(termPoints(glossary(), language as 'en'));
  if (kind === 'glossary')
    return new Response(readFileSync(`public/vectors/e5/glossary-${language}.bin`));
  if (address.endsWith('/twins-en.json'))
    return Response.json(twinsOf(inTongue('en'), inTongue('zh')));
  return new Response('', { status: 404 });
}
const inTongue = (language: Locale) =>
  withVectors(
    termPoints(glossary(), language),
    readRows(readFileSync(`public/vectors/e5/glossary-${language}.bin`)),
    language,
  );
afterEach(() => vi.unstubAllGlobals());

const worker = () => import('~/demos/embedding-map/worker/scenes');

const textOf = (text: string) => ({ text, label: '' });

describe('the worker of the map', () => {
  test('lays out the terms by their shipped vectors, with hills and how much it lies', async () => {
    const { open } = await worker();
    const scene = await open(asked, call);
    expect(scene.points.length).toBeGreaterThan(260);
    expect(scene.places).toHaveLength(2 * scene.points.length);
    expect(scene.hills.length).toBeGreaterThan(2);
    expect(scene.quality.trustworthiness).toBeLessThan(0.9);
  });

  test('keeps recorded places, unless a term has none', async () => {
    const { open } = await worker();
    const ids = glossary().map(({ slug }) => slug);
    const positions = ids.map((_, at) => `${at % 101} ${(at * 37) % 101}`).join(' ');
    vi.stubGlobal('fetch', async (address: string) =>
      address.endsWith('known') ? Response.json({ ids, positions, quality }) : fetched(address),
    );
    const known = await open({ ...asked, known: 'https://a.example/known' }, call);
    expect(known.quality).toEqual(quality);
    ids[0] = 'gone'; // as if a term had come since
    const laidOut = await open({ ...asked, known: 'https://a.example/known' }, call);
    expect(laidOut.places).not.toEqual(known.places);
  });

  test('knows neighbours, and begins with the greatest lie', async () => {
    const { open, look, lie } = await worker();
    const { points } = await open(asked, call);
    const bm25 = points.findIndex(({ id }) => id === 'bm25');
    const { near, cosines } = await look({ id: 'a', point: bm25 });
    expect(points[near[0]!.point]!.name).toBe('TF-IDF');
    expect(cosines[bm25]).toBeCloseTo(1, 5);
    const first = await lie({ id: 'a', seen: [] });
    expect(first.hidden.length).toBeGreaterThan(4);
    const next = await lie({ id: 'a', seen: [first.point] });
    expect(next.point).not.toBe(first.point);
  });

  test('places the twins of the other language, most of them nearest to their own term', async () => {
    const { open, twins } = await worker();
    const { base } = await open(asked, call);
    const { places, ranks } = await twins({ id: 'a' });
    expect(places).toHaveLength(2 * base);
    expect(ranks.filter((rank) => rank === 1).length).toBeGreaterThan(0.85 * base);
  });

  test('lets texts take their places amid their nearest, in the place of those before', async () => {
    const { open, add, look } = await worker();
    const { base, points } = await open(asked, call);
    const rows = (await import('~/lib/encoder/vectors/file')).readVectors(
      new Uint8Array(readFileSync('public/vectors/e5/glossary-en.bin')),
    ).vectors;
    const two = { ...rows, count: 2, values: rows.values.slice(0, 2 * rows.width) };
    const own = { id: 'a', texts: [textOf('one'), textOf('two')], vectors: two };
    const scene = await add(own);
    expect(scene.points.slice(base).map(({ name, kind }) => [name, kind])).toEqual([
      ['one', 'own'],
      ['two', 'own'],
    ]);
    const { near } = await look({ id: 'a', point: base });
    expect(near[0]!.similarity).toBeCloseTo(1, 3);
    expect(near[0]!.point).toBeLessThan(points.length);
    const fewer = await add({ ...own, texts: [textOf('two')], vectors: { ...two, count: 1, values: two.values.slice(rows.width) } }); // prettier-ignore
    expect(fewer.points).toHaveLength(base + 1);
  });

  test('refuses vectors of another length, in a sentence', async () => {
    const { open, add } = await worker();
    await open(asked, call);
    const short = { count: 1, width: 2, values: Float32Array.of(1, 0) };
    await expect(add({ id: 'a', texts: [textOf('one')], vectors: short })).rejects.toThrow(
      'The encoder gives 2 numbers a text, and the map has 384.',
    );
  });

  test('maps noise without names, stops when the page cancels, and says what it has not', async () => {
    const { open, close, look } = await worker();
    const scene = await open(NOISE, call);
    expect([scene.points.length, scene.hills.length]).toEqual([60, 0]);
    const cancelled = { ...call, pause: () => Promise.reject(new Error('cancelled')) };
    const long = { ...NOISE, noise: 1_500, settings: { ...DEFAULTS, projection: 'tsne' as const } };
    await expect(open(long, cancelled)).rejects.toThrow('cancelled');
    await close({ id: 'a' });
    await expect(look({ id: 'a', point: 0 })).rejects.toThrow('no map "a"');
  });

  test('says what could not be fetched', async () => {
    const { open } = await worker();
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(open(asked, call)).rejects.toMatchObject({ code: 'source-missing' });
  });
});
