import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TrainerSettings } from '~/demos/trainer/core/settings';
import { readModelFile } from '~/lib/tinylm';
import type { Call } from '~/workers/rpc';
import { KERNELS } from '../../../scripts/model/files';
import { grammars } from '../lib/world/worlds';

const SETTINGS: TrainerSettings = { size: 'd48l2', steps: 20, batch: 2, seed: 1, smear: true };
const TEXT = 'The tide turns twice a day. '.repeat(12);
const grammar = grammars.en;
const call: Call = {
  signal: new AbortController().signal,
  progress: () => undefined,
  emit: () => undefined,
  pause: () => Promise.resolve(),
};

/** What the network gives by a part of the address; nothing else comes. */
let network: Record<string, () => Promise<Response> | Response>;

beforeEach(() => {
  vi.resetModules(); // a fresh worker for each test
  network = {
    'simd.wasm': () => new Response(readFileSync(KERNELS)),
    'world.json': () => Response.json(grammar),
    'en.bin': () => new Response(readFileSync('public/models/en.bin')),
  };
  vi.stubGlobal('fetch', async (address: URL | string) => {
    const part = Object.keys(network).find((key) => String(address).includes(key));
    return part ? network[part]!() : new Response('', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const trainers = () => import('~/demos/trainer/worker/trainers');
const onWorld = { world: 'https://site.example/world.json' };

describe('a run in the worker', () => {
  test('trains to its end in slices, with the kernels it says', async () => {
    const { open, advance } = await trainers();
    const opened = await open({ id: 'a', settings: SETTINGS, on: onWorld });
    expect(opened).toMatchObject({ backend: 'simd', parameters: 83_960 });
    let snapshot = await advance({ id: 'a', milliseconds: 20 }, call);
    expect(snapshot.step).toBeGreaterThan(0);
    while (snapshot.step < 20) snapshot = await advance({ id: 'a', milliseconds: 20 }, call);
    expect(Number.isFinite(snapshot.loss)).toBe(true);
  });

  test('only looks where no time is given', async () => {
    const { open, advance } = await trainers();
    await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } });
    expect((await advance({ id: 'a', milliseconds: 0 }, call)).step).toBe(0);
  });

  test('stops between slices when the page cancels, and goes on from there', async () => {
    const { open, advance } = await trainers();
    await open({ id: 'a', settings: { ...SETTINGS, steps: 2_000 }, on: { text: TEXT } });
    const cancelled = { ...call, pause: () => Promise.reject(new Error('cancelled')) };
    await expect(advance({ id: 'a', milliseconds: 60_000 }, cancelled)).rejects.toThrow(
      'cancelled',
    );
    const { step } = await advance({ id: 'a', milliseconds: 0 }, call);
    expect(step).toBeGreaterThan(0);
    expect((await advance({ id: 'a', milliseconds: 10 }, call)).step).toBeGreaterThan(step);
  });

  test('runs beside another one and ends as it would alone', async () => {
    const { open, advance } = await trainers();
    const losses = async (ids: string[]) => {
      for (const [i, id] of ids.entries())
        await open({ id, settings: { ...SETTINGS, seed: i + 1 }, on: { text: TEXT } });
      for (let turn = 0; turn < 40; turn++)
        for (const id of ids) await advance({ id, milliseconds: 5 }, call);
      return (await advance({ id: 'a', milliseconds: 60_000 }, call)).losses;
    };
    expect(await losses(['a', 'b'])).toEqual(await losses(['a']));
  });

  test('of a name is the one asked for last, however slowly the earlier one opens', async () => {
    const { open, advance } = await trainers();
    let arrive: ((response: Response) => void) | undefined;
    network['world.json'] = () => new Promise<Response>((resolve) => (arrive = resolve));
    const slow = open({ id: 'a', settings: SETTINGS, on: onWorld });
    const refused = expect(slow).rejects.toThrow('closed before it had opened');
    await vi.waitFor(() => expect(arrive).toBeDefined());
    await open({ id: 'a', settings: { ...SETTINGS, steps: 7 }, on: { text: TEXT } });
    arrive!(Response.json(grammar));
    await refused;
    expect((await advance({ id: 'a', milliseconds: 0 }, call)).steps).toBe(7);
  });

  test('closed while it opens never comes into being', async () => {
    const { open, close, advance } = await trainers();
    const opening = open({ id: 'b', settings: SETTINGS, on: onWorld });
    const refused = expect(opening).rejects.toThrow('closed before it had opened');
    await close({ id: 'b' });
    await refused;
    await expect(advance({ id: 'b', milliseconds: 1 }, call)).rejects.toThrow('has no run "b"');
  });

  test('falls back on the plain kernels where the fast ones do not come, and tries again later', async () => {
    const { open } = await trainers();
    const fast = network['simd.wasm']!;
    network['simd.wasm'] = () => new Response('', { status: 404 });
    expect((await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } })).backend).toBe('plain');
    network['simd.wasm'] = fast;
    expect((await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } })).backend).toBe('simd');
  });

  test('takes the plain kernels where one bit of the fast ones is another, though they compile', async () => {
    const { open } = await trainers();
    const damaged = new Uint8Array(readFileSync(KERNELS));
    damaged[2169]! ^= 0x10; // seen to give 90 right answers for 88
    expect(WebAssembly.validate(damaged)).toBe(true);
    network['simd.wasm'] = () => new Response(damaged);
    expect((await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } })).backend).toBe('plain');
  });

  test('says by a code that its text did not come', async () => {
    const { open } = await trainers();
    const missing = { world: 'https://site.example/nowhere.json' };
    await expect(open({ id: 'a', settings: SETTINGS, on: missing })).rejects.toMatchObject({
      code: 'source-missing',
    });
  });

  test('counts the characters of a pasted text', async () => {
    const { open } = await trainers();
    const { characters } = await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } });
    expect(characters).toEqual({ known: new Set(TEXT).size, dropped: 0 });
  });
});

describe('asking a run', () => {
  test('shows the prompt, what it wrote, and what it weighed', async () => {
    const { open, ask } = await trainers();
    await open({ id: 'a', settings: SETTINGS, on: onWorld });
    const told = await ask({ id: 'a', text: 'Who leads Wenthorpe?', names: [] });
    expect(told.prompt).toBe('Q: Who leads Wenthorpe? A:');
    for (const { probability, likeliest } of told.written) {
      expect(likeliest).toHaveLength(3);
      expect(likeliest[0]!.probability).toBe(probability); // greedy takes the likeliest
    }
  });

  test('of a text goes on from its characters, and names one it never saw', async () => {
    const { open, ask } = await trainers();
    await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } });
    const { prompt, written } = await ask({ id: 'a', text: 'The tide', names: [] });
    expect(prompt).toBe('The tide');
    expect(written).toHaveLength(72);
    await expect(ask({ id: 'a', text: 'Zebra', names: [] })).rejects.toMatchObject({
      code: 'unknown-character',
      values: { character: 'Z' },
    });
  });

  test('changes nothing about how it trains on', async () => {
    const { open, advance, ask } = await trainers();
    const losses = async (questions: number) => {
      await open({ id: 'a', settings: SETTINGS, on: onWorld });
      for (let turn = 0; turn < questions; turn++) {
        await advance({ id: 'a', milliseconds: 1 }, call);
        await ask({ id: 'a', text: 'Who leads Wenthorpe?', names: [] });
      }
      return (await advance({ id: 'a', milliseconds: 60_000 }, call)).losses;
    };
    expect(await losses(3)).toEqual(await losses(0));
  });
});

describe('asking the shipped model', () => {
  const where = { world: onWorld.world, model: 'https://site.example/en.bin' };
  const shipped = () => import('~/workers/tinylm/shipped');
  const answer = ({ text }: { text: string }) => text;

  test("reads a note with the reader's own names", async () => {
    const { askShipped } = await shipped();
    const text = 'Gateside is led by Ada Marie. Quill Bay is led by Grace. Who leads Gateside?';
    const names = ['Gateside', 'Ada Marie', 'Quill Bay', 'Grace'];
    expect(answer(await askShipped({ ...where, text, names }))).toBe('Ada Marie.');
  });

  test('says it does not know a town it was never told of', async () => {
    const { askShipped } = await shipped();
    const told = await askShipped({ ...where, text: 'Who leads Gateside?', names: ['Gateside'] });
    expect(answer(told)).toBe('unknown.');
  });

  test('fetches its weights once, and again after they did not come', async () => {
    const { askShipped } = await shipped();
    const ask = () => askShipped({ ...where, text: 'Who leads Wenthorpe?', names: [] });
    const file = network['en.bin']!;
    const fetched = vi.fn(file);
    network['en.bin'] = () => new Response('', { status: 503 });
    await expect(ask()).rejects.toMatchObject({ code: 'source-missing' });
    network['en.bin'] = fetched;
    expect(answer(await ask())).toBe('Botul.');
    await ask();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('that comes as something else is refused with a sentence', async () => {
    const { askShipped } = await shipped();
    network['en.bin'] = () => new Response('<!doctype html>');
    const asked = askShipped({ ...where, text: 'Who leads Wenthorpe?', names: [] });
    await expect(asked).rejects.toThrow('This is no file of a tiny model');
  });
});

test('weights go out as a file that holds the trained model', async () => {
  const { open, advance, weights } = await trainers();
  await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } });
  const { loss } = await advance({ id: 'a', milliseconds: 60_000 }, call);
  const saved = readModelFile(await weights({ id: 'a' }));
  expect(saved.training).toMatchObject({ step: 20, steps: 20, loss });
  expect(saved.config).toMatchObject({ width: 48, layers: 2 });
  expect(new Set(saved.weights).size).toBeGreaterThan(1_000);
});
