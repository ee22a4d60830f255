import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { WatchedSnapshot } from '~/lib/trainer/moments';
import type { TrainerSettings } from '~/lib/trainer/settings';
import { KERNELS } from '../../../scripts/record/model';
import { grammars } from '../lib/world/worlds';
import { call, runsOf, useNetwork } from './call';

const SETTINGS: TrainerSettings = { size: 'd48l2', steps: 20, batch: 2, seed: 1, smear: true };
const TEXT = 'The tide turns twice a day. '.repeat(12);
const grammar = grammars.en;

const web = useNetwork();

const trainers = async () => ({
  ...(await import('~/demos/trainer/worker/trainers')),
  ...(await runsOf<WatchedSnapshot>()),
});
const onWorld = { world: 'https://site.example/world.json' };

describe('a training run in the worker', () => {
  test('trains to its end in slices, with the kernels that it reports', async () => {
    const { open, advance } = await trainers();
    const opened = await open({ id: 'a', settings: SETTINGS, on: onWorld });
    expect(opened).toMatchObject({ backend: 'simd', parameters: 83_960 });
    let snapshot = await advance({ id: 'a', milliseconds: 20 });
    expect(snapshot.step).toBeGreaterThan(0);
    while (snapshot.step < 20) snapshot = await advance({ id: 'a', milliseconds: 20 });
    expect(Number.isFinite(snapshot.loss)).toBe(true);
  });

  test('only reports its state if no time is given', async () => {
    const { open, advance } = await trainers();
    await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } });
    expect((await advance({ id: 'a', milliseconds: 0 })).step).toBe(0);
  });

  test('stops between slices when the page cancels, and can continue', async () => {
    const { open, advance } = await trainers();
    await open({ id: 'a', settings: { ...SETTINGS, steps: 2_000 }, on: { text: TEXT } });
    const cancelled = { ...call, pause: () => Promise.reject(new Error('cancelled')) };
    await expect(advance({ id: 'a', milliseconds: 60_000 }, cancelled)).rejects.toThrow(
      'cancelled',
    );
    const { step } = await advance({ id: 'a', milliseconds: 0 });
    expect(step).toBeGreaterThan(0);
    expect((await advance({ id: 'a', milliseconds: 10 })).step).toBeGreaterThan(step);
  });

  test('runs beside another one and ends as it would alone', async () => {
    const { open, advance } = await trainers();
    const losses = async (ids: string[]) => {
      for (const [i, id] of ids.entries())
        await open({ id, settings: { ...SETTINGS, seed: i + 1 }, on: { text: TEXT } });
      for (let turn = 0; turn < 40; turn++)
        for (const id of ids) await advance({ id, milliseconds: 5 });
      return (await advance({ id: 'a', milliseconds: 60_000 })).losses;
    };
    expect(await losses(['a', 'b'])).toEqual(await losses(['a']));
  });

  test('is replaced by a later one of the same name, however slowly it opens', async () => {
    const { open, advance } = await trainers();
    let arrive: ((response: Response) => void) | undefined;
    web.network['world.json'] = () => new Promise<Response>((resolve) => (arrive = resolve));
    const slow = open({ id: 'a', settings: SETTINGS, on: onWorld });
    const refused = expect(slow).rejects.toThrow('closed before it had opened');
    await vi.waitFor(() => expect(arrive).toBeDefined());
    await open({ id: 'a', settings: { ...SETTINGS, steps: 7 }, on: { text: TEXT } });
    arrive!(Response.json(grammar));
    await refused;
    expect((await advance({ id: 'a', milliseconds: 0 })).steps).toBe(7);
  });

  test('is not created if it is closed while opening', async () => {
    const { open, close, advance } = await trainers();
    const opening = open({ id: 'b', settings: SETTINGS, on: onWorld });
    const refused = expect(opening).rejects.toThrow('closed before it had opened');
    await close({ id: 'b' });
    await refused;
    await expect(advance({ id: 'b', milliseconds: 1 })).rejects.toThrow('has no run "b"');
  });

  test('falls back to the plain kernels if the fast ones fail to load, and tries again later', async () => {
    const { open } = await trainers();
    const fast = web.network['simd.wasm']!;
    web.network['simd.wasm'] = () => new Response('', { status: 404 });
    expect((await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } })).backend).toBe('plain');
    web.network['simd.wasm'] = fast;
    expect((await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } })).backend).toBe('simd');
  });

  test('falls back to the plain kernels if one bit of the fast ones is wrong', async () => {
    const { open } = await trainers();
    const damaged = new Uint8Array(readFileSync(KERNELS));
    const bit = damaged.findIndex(
      (byte, at) => at > 1_000 && WebAssembly.validate(damaged.with(at, byte ^ 0x10)),
    );
    damaged[bit]! ^= 0x10;
    expect(WebAssembly.validate(damaged)).toBe(true);
    web.network['simd.wasm'] = () => new Response(damaged);
    expect((await open({ id: 'a', settings: SETTINGS, on: { text: TEXT } })).backend).toBe('plain');
  });

  test('reports by a code that its text failed to load', async () => {
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

describe('the shipped model', () => {
  const where = { world: onWorld.world, model: 'https://site.example/en.bin' };
  const base = async () => (await import('~/workers/tinylm/base')).baseAt(where);

  test('is fetched once, and again after a failure', async () => {
    const file = web.network['en.bin']!;
    const fetched = vi.fn(file);
    web.network['en.bin'] = () => new Response('', { status: 503 });
    await expect(base()).rejects.toMatchObject({ code: 'source-missing' });
    web.network['en.bin'] = fetched;
    await base();
    await base();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('is refused if a byte of it is not as the build has found it, and fetched again', async () => {
    const { baseAt } = await import('~/workers/tinylm/base');
    const whole = await web.network['en.bin']!();
    const bytes = Buffer.from(await whole.arrayBuffer());
    const model = `${where.model}#${createHash('sha256').update(bytes).digest('hex')}`;
    const flipped = Buffer.from(bytes);
    flipped[flipped.length >> 1]! ^= 0x40;
    web.network['en.bin'] = () => new Response(flipped);
    await expect(baseAt({ ...where, model })).rejects.toMatchObject({ code: 'source-damaged' });
    web.network['en.bin'] = () => new Response(bytes);
    expect((await baseAt({ ...where, model })).saved.config).toBeDefined();
  });

  test('is refused with a sentence if the file is something else', async () => {
    web.network['en.bin'] = () => new Response('<!doctype html>');
    await expect(base()).rejects.toThrow('This is no file of a tiny model');
  });
});
