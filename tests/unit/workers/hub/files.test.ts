import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ENCODERS } from '~/workers/embedder/kind';
import type { Call } from '~/workers/rpc';
import { modelFiles } from '~/workers/hub/files';
import { forgetModel, keptModel } from '~/workers/hub/kept';
import { modelSize } from '~/workers/hub/size';
import { writersFor, type WriterRequest } from '~/workers/model/kinds';
import { brokenCaches, fakeCaches } from './fake-caches';

const { signal } = new AbortController();
const call = { signal, progress: () => undefined } as unknown as Call;

/** Files that a host has, by name; without them it does not answer at all. */
let host: Record<string, string> | undefined;
let asked: string[];
const SMALL = { 'config.json': '{}', 'tokenizer.json': '{}', 'tokenizer_config.json': '{}' };
const real = { host: 'https://models.example', model: 'a/b', device: 'cpu' } as const;
const ours = { host: '', model: 'tiny-en', device: 'cpu' } as const;

beforeEach(() => {
  asked = [];
  vi.stubGlobal('caches', fakeCaches());
  vi.stubGlobal('location', { origin: 'https://course.example', host: 'course.example' });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', (address: string, { method = 'GET' }: RequestInit) => {
    const file = /(?:resolve\/main|tiny-en)\/(.+)$/.exec(address)![1]!;
    asked.push(`${method} ${file}`);
    if (!host) return Promise.reject(new TypeError('no answer'));
    const body = host[file];
    const headers = { 'content-length': String(body?.length ?? 0) };
    const answer = new Response(method === 'HEAD' ? null : (body ?? ''), {
      status: body === undefined ? 404 : 200,
      headers,
    });
    return Promise.resolve(answer);
  });
});
afterEach(() => vi.unstubAllGlobals());

const load = (at: WriterRequest) => modelFiles(writersFor(at), at, call);
const size = (at: WriterRequest) => modelSize(writersFor(at), at, call);
const kept = (at: WriterRequest) => keptModel(writersFor(at), at);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('an address that is none fails once, and nothing is asked', async () => {
  const encoder = modelFiles(ENCODERS, { host: 'nowhere', model: 'a/b' }, call);
  await expect(encoder).rejects.toMatchObject({ code: 'host-invalid' });
  expect(asked).toEqual([]);
});

describe('the network of a model', () => {
  const q4 = 'onnx/model_q4.onnx';

  test('is the first of those that suit the device that its host has', async () => {
    host = { ...SMALL, [q4]: 'four', 'onnx/model.onnx': 'thirty-two' };
    expect(await size(real)).toEqual({ network: q4, bytes: 10, kept: false });
    const { network, files, kept: isKept } = await load(real);
    expect([network, text(files.get(q4)), isKept]).toEqual([q4, 'four', true]);
    expect([...files.keys()].filter((name) => name.startsWith('onnx/'))).toEqual([q4]);
  });

  test('comes with its own parts, and with those of no other', async () => {
    const parts = { use_external_data_format: { 'model_quantized.onnx': 3, 'model_q4.onnx': 1 } };
    const config = JSON.stringify({ 'transformers.js_config': parts });
    host = { ...SMALL, 'config.json': config, [q4]: 'four', [`${q4}_data`]: 'weights' };
    const { files } = await load(real);
    expect([...files.keys()].filter((name) => name.includes('_data'))).toEqual([`${q4}_data`]);
    expect((await kept(real))?.bytes).toBe(2 + 2 + 4 + 7 + config.length);
  });

  test('is kept as it was fetched: nothing is asked again, until it is removed', async () => {
    host = { ...SMALL, [q4]: 'four' };
    await load(real);
    expect(await kept(real)).toEqual({ bytes: 10, network: q4 });
    asked.length = 0;
    host = undefined;
    expect(await load(real)).toMatchObject({ network: q4, kept: true });
    expect(await size(real)).toEqual({ network: q4, bytes: 10, kept: true });
    expect(asked).toEqual([]);
    await forgetModel(writersFor(real), real);
    expect(await kept(real)).toBeUndefined();
    host = { ...SMALL, 'onnx/model_quantized.onnx': 'eight' };
    expect(await load(real)).toMatchObject({ network: 'onnx/model_quantized.onnx' });
  });

  test('of another device does not stand in for one that its host may have', async () => {
    host = { ...SMALL, 'onnx/model_quantized.onnx': 'eight', 'onnx/model_q4f16.onnx': 'half' };
    await load(real);
    const graphics = { ...real, device: 'webgpu' } as const;
    expect(await kept(graphics)).toBeUndefined();
    expect(await load(graphics)).toMatchObject({ network: 'onnx/model_q4f16.onnx' });
  });

  test('that is nowhere is not found, and is asked for anew the next time', async () => {
    host = { ...SMALL };
    const problem = {
      code: 'not-found',
      values: { file: 'onnx/model_quantized.onnx', model: 'a/b', status: 404 },
    };
    await expect(size(real)).rejects.toMatchObject(problem);
    await expect(load(real)).rejects.toMatchObject(problem);
    host['onnx/model_quantized.onnx'] = 'eight';
    expect(await load(real)).toMatchObject({ network: 'onnx/model_quantized.onnx', kept: true });
  });
});

describe('a store that is broken', () => {
  beforeEach(() => vi.stubGlobal('caches', brokenCaches()));

  test('keeps nothing, and no model from its host', async () => {
    host = { ...SMALL, 'onnx/model_quantized.onnx': 'eight' };
    expect(await size(real)).toMatchObject({ kept: false });
    expect(await load(real)).toMatchObject({ kept: false });
    const { files, kept: isKept } = await load(ours);
    expect([text(files.get('onnx/model_quantized.onnx')), isKept]).toEqual(['eight', false]);
  });
});

describe('a model of this site', () => {
  const network = 'onnx/model_quantized.onnx';
  const version = (name: string) => ({ ...SMALL, 'tokenizer.json': `"${name}"`, [network]: name });

  test('that was trained anew takes the place of the one that is kept', async () => {
    host = version('old');
    await load(ours);
    host = version('new');
    const { files } = await load(ours);
    expect(text(files.get(network))).toBe('new');
    host = undefined;
    expect(text((await load(ours)).files.get(network))).toBe('new');
  });

  test('is the kept one, all of it, where the site does not give all', async () => {
    host = version('old');
    await load(ours);
    host = { 'config.json': '{}', 'tokenizer.json': '"new"' };
    const { files, kept: isKept } = await load(ours);
    expect(text(files.get('tokenizer.json'))).toBe('"old"');
    expect(isKept).toBe(true);
  });

  test('that is neither kept nor answered fails with what went wrong at the site', async () => {
    host = undefined;
    await expect(load(ours)).rejects.toMatchObject({ code: 'refused' });
  });

  test('is not kept where the browser refuses, and comes all the same', async () => {
    vi.stubGlobal('caches', fakeCaches(true));
    host = version('old');
    expect(await load(ours)).toMatchObject({ kept: false });
  });
});
