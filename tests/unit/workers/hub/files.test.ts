import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ENCODERS } from '~/workers/hub/address';
import type { Call } from '~/workers/rpc';
import { modelFiles } from '~/workers/hub/files';
import { forgetModel, storedModelSize } from '~/workers/hub/stored-file';
import { brokenCaches, fakeCaches, fakeStores } from './fake-caches';

const { signal } = new AbortController();
const call = { signal, progress: () => undefined } as unknown as Call;

/** Files that a host has, by name; without them it does not answer at all. */
let host: Record<string, string> | undefined;
let asked: string[];
/** What the site says of its files. */
let list: string;
const SMALL = { 'config.json': '{}', 'tokenizer.json': '{}', 'tokenizer_config.json': '{}' };
const NETWORK = 'onnx/model_quantized.onnx';

const digest = (body: string) => createHash('sha256').update(body).digest('hex');
const listOf = (files: Record<string, string>) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(files).map(([file, body]) => [`encoder/minilm/${file}`, digest(body)]),
    ),
  );

beforeEach(() => {
  asked = [];
  list = listOf({ ...SMALL, [NETWORK]: 'eight' });
  vi.stubGlobal('caches', fakeStores());
  vi.stubGlobal('location', { origin: 'https://course.example', host: 'course.example' });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', (address: string, { method = 'GET' }: RequestInit) => {
    const file = address.replace(/^.*(encoder\/minilm|example)\//, '');
    asked.push(`${method} ${file}`);
    if (!host) return Promise.reject(new TypeError('no answer'));
    const body = { 'digests.json': list, ...host }[file];
    const headers = { 'content-length': String(body?.length ?? 0) };
    const answer = new Response(method === 'HEAD' ? null : (body ?? ''), {
      status: body === undefined ? 404 : 200,
      headers,
    });
    return Promise.resolve(answer);
  });
});
afterEach(() => vi.unstubAllGlobals());

const load = () => modelFiles(ENCODERS, { model: 'minilm' }, call);
const kept = () => storedModelSize(ENCODERS, 'minilm');
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a model', () => {
  test('is cached as fetched, without another request until it is removed', async () => {
    host = { ...SMALL, [NETWORK]: 'eight' };
    expect(await load()).toMatchObject({ bytes: 11, stored: true });
    expect(await kept()).toBe(11);
    asked.length = 0;
    host = undefined;
    expect(text((await load()).files.get(NETWORK))).toBe('eight');
    expect(asked).toEqual([]);
    await forgetModel(ENCODERS, 'minilm');
    expect(await kept()).toBeUndefined();
  });

  test('is not found if a file is missing, and is requested again the next time', async () => {
    host = { ...SMALL };
    const values = { file: NETWORK, model: 'minilm', status: 404 };
    await expect(load()).rejects.toMatchObject({ code: 'not-found', values });
    host[NETWORK] = 'eight';
    expect(await load()).toMatchObject({ stored: true });
  });

  test('fails with the site’s error if it is neither cached nor served', async () => {
    host = undefined;
    await expect(load()).rejects.toMatchObject({ code: 'refused' });
  });

  test('is not cached if the browser refuses, and still loads', async () => {
    vi.stubGlobal('caches', fakeCaches(true));
    host = { ...SMALL, [NETWORK]: 'eight' };
    expect(await load()).toMatchObject({ stored: false });
  });
});

const damaged = { code: 'damaged', values: expect.objectContaining({ file: NETWORK }) as object };

describe('a file of which a byte has changed', () => {
  test('is refused from the host, kept nowhere, and fetched anew at the next press', async () => {
    host = { ...SMALL, [NETWORK]: 'eighu' };
    await expect(load()).rejects.toMatchObject(damaged);
    expect(await kept()).toBeUndefined();
    host[NETWORK] = 'eight';
    expect(text((await load()).files.get(NETWORK))).toBe('eight');
  });

  test('is refused from the browser’s store, and nothing else is fetched anew but the list', async () => {
    host = { ...SMALL, [NETWORK]: 'eight' };
    await load();
    const place = `https://course.example/encoder/minilm/${NETWORK}`;
    await (await caches.open(ENCODERS.store)).put(place, new Response('eighu'));
    await expect(load()).rejects.toMatchObject(damaged);
    asked.length = 0;
    await load();
    expect(asked).toEqual(['GET digests.json', `GET ${NETWORK}`]);
  });

  test('is refused from parts that were kept, which are not used twice', async () => {
    host = { ...SMALL, [NETWORK]: 'eight' };
    const parts = await caches.open(`${ENCODERS.store}-parts`);
    const place = `https://course.example/encoder/minilm/${NETWORK}?from=0`;
    await parts.put(place, new Response('eighu', { headers: { 'content-range': 'bytes */5' } }));
    await expect(load()).rejects.toMatchObject(damaged);
    expect(await load()).toMatchObject({ stored: true });
  });

  test('is refused where the page has no digests of its browser', async () => {
    vi.stubGlobal('crypto', {});
    host = { ...SMALL, [NETWORK]: 'eighu' };
    await expect(load()).rejects.toMatchObject(damaged);
    host[NETWORK] = 'eight';
    expect(await load()).toMatchObject({ stored: true });
  });
});

test('a model whose list is damaged, or does not name a file, is refused', async () => {
  host = { ...SMALL, [NETWORK]: 'eight' };
  const whole = list;
  for (const wrong of ['{"encoder/minilm/con', 'null', '{}', listOf(SMALL)]) {
    list = wrong;
    await expect(load(), wrong).rejects.toMatchObject({ code: 'damaged' });
  }
  list = whole;
  expect(await load()).toMatchObject({ stored: true });
});

describe('a broken browser cache', () => {
  beforeEach(() => vi.stubGlobal('caches', brokenCaches()));

  test('stores nothing, and the model still loads', async () => {
    host = { ...SMALL, [NETWORK]: 'eight' };
    const { files, stored } = await load();
    expect([text(files.get(NETWORK)), stored]).toEqual(['eight', false]);
  });
});
