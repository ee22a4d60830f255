import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeCourseVectors } from '../../../tools/course/file';
import type { Vectors } from '~/lib/embedding/vectors';
import { DEFAULTS } from '~/lib/projection';
import type { OpenMap } from '~/workers';
import type { Call } from '~/workers/rpc';

const call: Call = {
  signal: new AbortController().signal,
  progress: () => undefined,
  emit: () => undefined,
  pause: () => Promise.resolve(),
};
const at = (name: string) => `https://site.example/${name}`;
const LINES = [
  'the ferry leaves the harbour at noon',
  'the ferry stays in the harbour when it blows',
  'harbour ferry tide',
  'bread is baked with flour and yeast',
  'yeast makes bread rise',
  'flour, yeast, bread, an oven',
  '',
  'the tide turns twice a day',
];

const asked: OpenMap = {
  id: 'a',
  source: 'own',
  vectors: 'lsa',
  settings: { ...DEFAULTS, projection: 'tsne' },
  urls: {
    terms: at('terms.json'),
    handbook: at('harbour-line.json'),
    course: at('course.bin'),
    tiny: at('tiny/'),
  },
  locale: 'en',
  k: 3,
  lines: LINES,
};

/** What the network gives by a part of the address; nothing else comes. */
let network: Record<string, () => Response>;

beforeEach(() => {
  vi.resetModules(); // a fresh worker for each test
  network = {};
  vi.stubGlobal('fetch', async (address: URL | string) => {
    const part = Object.keys(network).find((key) => String(address).includes(key));
    return part ? network[part]!() : new Response('', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

async function worker() {
  const [maps, look, scenes] = await Promise.all([
    import('~/demos/embedding-map/worker/maps'),
    import('~/demos/embedding-map/worker/look'),
    import('~/demos/embedding-map/worker/scenes'),
  ]);
  return { ...maps, ...look, ...scenes };
}

describe('a map in the worker', () => {
  test('has a point for each non-empty line', async () => {
    const { open } = await worker();
    const { points, of } = await open(asked, call);
    expect(points).toHaveLength(7);
    expect(points[3]).toMatchObject({ text: LINES[3], label: LINES[3] });
    expect(of).toBe(0);
  });

  test('advances by steps and by time to its end, and can be measured there', async () => {
    const { open, advance } = await worker();
    await open(asked, call);
    expect(await advance({ id: 'a', steps: 1 }, call)).toMatchObject({ done: 1, prepared: 1 });
    expect(await advance({ id: 'a', steps: 4 }, call)).toMatchObject({ done: 5 });
    expect(await advance({ id: 'a', milliseconds: 0 }, call)).toMatchObject({ done: 5 });
    let layout = await advance({ id: 'a', milliseconds: 30 }, call);
    while (layout.done < layout.of) layout = await advance({ id: 'a', milliseconds: 30 }, call);
    expect(layout.positions).toHaveLength(14);
    expect(layout.quality).toMatchObject({ k: 3, rows: 7 });
  });

  test('stops between slices when the page cancels, and can continue', async () => {
    const { open, advance } = await worker();
    await open({ ...asked, source: 'noise', noise: 400 }, call);
    const cancelled = { ...call, pause: () => Promise.reject(new Error('cancelled')) };
    await expect(advance({ id: 'a', milliseconds: 60_000 }, cancelled)).rejects.toThrow(
      'cancelled',
    );
    const { done, of } = await advance({ id: 'a', milliseconds: 0 }, call);
    expect(of === 0 || done < of).toBe(true);
  });

  test('opens for the next request if an earlier one was cancelled', async () => {
    const { openScene } = await worker();
    const controller = new AbortController();
    const { signal } = controller;
    const pause = () => Promise.resolve().then(() => signal.throwIfAborted());
    const cancelled = openScene(asked, { ...call, signal, pause });
    const next = openScene(asked, call);
    controller.abort();
    await expect(cancelled).rejects.toThrow('abort');
    expect((await next).points).toHaveLength(7);
  });

  test('can run beside others of the same points', async () => {
    const { open, advance, close } = await worker();
    for (const seed of [1, 2]) {
      await open({ ...asked, id: `${seed}`, settings: { ...asked.settings, seed } }, call);
    }
    const [one, two] = [
      await advance({ id: '1', steps: 9 }, call),
      await advance({ id: '2', steps: 9 }, call),
    ];
    expect(one.positions).not.toEqual(two.positions);
    await close({ id: '1' });
    await expect(advance({ id: '1', steps: 1 }, call)).rejects.toThrow(
      'The worker has no map "1". Start it again.',
    );
    expect((await advance({ id: '2', steps: 1 }, call)).done).toBe(10);
  });

  test('tells true neighbours from neighbours on the map', async () => {
    const { open, advance, neighbours, quality } = await worker();
    await open(asked, call);
    await advance({ id: 'a', steps: Infinity }, call);
    const { inSpace, onMap } = await neighbours({ id: 'a', point: 3, k: 2 });
    expect(inSpace.map(({ point }) => point).sort()).toEqual([4, 5]);
    expect(onMap).toHaveLength(2);
    expect(onMap[0]!.distance).toBeLessThanOrEqual(onMap[1]!.distance);
    expect((await quality({ id: 'a', k: 2 })).k).toBe(2);
  });

  test('places a question, but not one of unknown words', async () => {
    const { open, advance, query } = await worker();
    await open(asked, call);
    await advance({ id: 'a', steps: Infinity }, call);
    const found = await query({ id: 'a', text: 'how does bread rise', k: 2 });
    expect([3, 4, 5]).toContain(found.nearest[0]!.point);
    expect(found.scores).toHaveLength(7);
    expect(found.position.every(Number.isFinite)).toBe(true);
    const unknown = await query({ id: 'a', text: 'zzz', k: 2 });
    expect(unknown.scores.every((score) => score === 0)).toBe(true);
  });
});

describe('data for a map', () => {
  const texts = [0, 1, 2, 3, 4, 5].map((at) => ({
    id: `t${at}`,
    label: `term ${at}`,
    text: LINES[at],
    language: 'en',
    part: '',
  }));

  test('can be terms, fetched as a file', async () => {
    network['terms.json'] = () => Response.json(texts);
    const { open, texts: textsOf } = await worker();
    const terms = { ...asked, source: 'terms' as const };
    expect((await open(terms, call)).points).toEqual(texts);
    expect(await textsOf(terms)).toEqual(LINES.slice(0, 6));
  });

  test('can be the retriever’s handbook, split into chunks', async () => {
    const [title, text] = [{ en: 'Tides', zh: '潮' }, { en: LINES.join('\n\n'), zh: '潮水。' }]; // prettier-ignore
    const passage = { id: 'p', date: '2026-01-01', role: 'public', title, text };
    network['harbour-line.json'] = () =>
      Response.json({ passages: [passage, { ...passage, kind: 'outdated' }], questions: [] });
    const { open } = await worker();
    const retriever = { ...asked, source: 'retriever' as const, lines: undefined };
    const { points } = await open(retriever, call);
    expect(points.map(({ text: of }) => of)).toEqual(LINES.filter((line) => line !== ''));
    expect(points[0]).toMatchObject({ part: 'Tides', language: 'en' });
  });

  test('can be vectors of an encoder in the page, which embeds questions too', async () => {
    const { open, query } = await worker();
    const embedded: Vectors = { count: 7, width: 2, values: Float32Array.from({ length: 14 }, (_, i) => Math.cos(i)) }; // prettier-ignore
    const opened = await open({ ...asked, vectors: 'encoder', embedded }, call);
    expect(opened.width).toBe(2);
    const vector = embedded.values.slice(4, 6);
    expect((await query({ id: 'a', text: '', vector, k: 1 })).nearest[0]!.point).toBe(2);
    const tooFew = { ...embedded, count: 3, values: embedded.values.slice(0, 6) };
    await expect(open({ ...asked, vectors: 'encoder', embedded: tooFew }, call)).rejects.toThrow(
      'The encoder made 3 vectors for 7 texts; it needs to embed each.',
    );
  });

  test('can be course vectors, fetched as a file, which place texts and questions by known words', async () => {
    const tokens = ['ferry', 'bread', 'yeast', 'tide'];
    const values = Float32Array.of(1, 0, 0, 1, 0.2, 1, 1, 0.2);
    network['course.bin'] = () =>
      new Response(
        new Uint8Array(
          writeCourseVectors({
            tokens,
            vectors: { count: 4, width: 2, values },
            weights: Float32Array.of(1, 1, 1, 1),
          }),
        ),
      );
    const { open, query } = await worker();
    expect((await open({ ...asked, vectors: 'course' }, call)).width).toBe(2);
    const { nearest } = await query({ id: 'a', text: 'bread', k: 3 });
    expect(nearest.map(({ point }) => point).sort()).toEqual([3, 4, 5]);
  });

  test('can be as many points of noise as asked for, without texts', async () => {
    const { open, query } = await worker();
    const noise = { ...asked, source: 'noise' as const, noise: 50 };
    const { points, width } = await open(noise, call);
    expect([points.length, width]).toEqual([50, 50]);
    const { scores } = await query({ id: 'a', text: 'a', k: 3 });
    expect(scores.every((score) => score === 0)).toBe(true);
  });

  test.each([
    [LINES.slice(0, 3), { code: 'too-few-points', values: { count: 3, least: 5 } }],
    [
      Array.from({ length: 20_001 }, () => 'a'),
      { code: 'too-many-points', values: { count: 20_001, most: 20_000 } },
    ],
    [Array.from({ length: 6 }, () => '…'), { code: 'no-vectors' }],
    [Array.from({ length: 6 }, () => 'a fox'), { code: 'all-alike', values: { count: 6 } }],
  ])('is refused with an error code', async (lines, problem) => {
    const { open } = await worker();
    await expect(open({ ...asked, lines }, call)).rejects.toMatchObject(problem);
  });

  test('is requested again after a file failed to load', async () => {
    const { open } = await worker();
    const terms = { ...asked, source: 'terms' as const };
    await expect(open(terms, call)).rejects.toMatchObject({ code: 'source-missing' });
    network['terms.json'] = () => Response.json(texts);
    expect((await open(terms, call)).points).toHaveLength(6);
  });
});
