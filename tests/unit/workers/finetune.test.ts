import { describe, expect, test } from 'vitest';
import { FINETUNE } from '~/demos/finetune/core/settings';
import type { Choice } from '~/demos/finetune/core/choice';
import { call, useNetwork } from './call';

const CHOICE: Choice = { ...FINETUNE, pace: 1, facts: 10, steps: 10 };
const AT = { world: 'https://site.example/world.json', model: 'https://site.example/en.bin' };

const web = useNetwork();

const worker = () => import('~/demos/finetune/worker/finetune');

describe('a fine-tune in the worker', () => {
  test('runs to its end in slices, and returns the changes to the weights', async () => {
    const { open, advance, changes } = await worker();
    const opened = await open({ id: 'a', choice: { ...CHOICE, method: 'lora', rank: 3 }, ...AT });
    expect(opened.backend).toBe('simd');
    let snapshot = await advance({ id: 'a', milliseconds: 1 }, call);
    while (!snapshot.finished) snapshot = await advance({ id: 'a', milliseconds: 50 }, call);
    expect(snapshot.step).toBe(10);
    expect(new Set((await changes({ id: 'a' })).map(({ rank }) => rank))).toEqual(new Set([3]));
  });

  test('only reports its state if no time is given', async () => {
    const { open, advance } = await worker();
    await open({ id: 'a', choice: CHOICE, ...AT });
    expect(await advance({ id: 'a', milliseconds: 0 }, call)).toMatchObject({ step: 0, looks: [] });
  });

  test('fetches the model once for two runs, and again after a failure', async () => {
    const { open } = await worker();
    const model = web.network['en.bin']!;
    web.network['en.bin'] = () => new Response('', { status: 404 });
    await expect(open({ id: 'a', choice: CHOICE, ...AT })).rejects.toMatchObject({
      code: 'source-missing',
    });
    web.network['en.bin'] = model;
    await open({ id: 'a', choice: CHOICE, ...AT });
    await open({ id: 'b', choice: CHOICE, ...AT });
    expect(web.asked.filter((address) => address.includes('en.bin'))).toHaveLength(2);
  });

  test('stops between slices when the page cancels, and can continue', async () => {
    const { open, advance } = await worker();
    await open({ id: 'a', choice: CHOICE, ...AT });
    const cancelled = { ...call, pause: () => Promise.reject(new Error('cancelled')) };
    await expect(advance({ id: 'a', milliseconds: 60_000 }, cancelled)).rejects.toThrow(
      'cancelled',
    );
    const { step } = await advance({ id: 'a', milliseconds: 0 }, call);
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(10);
  });

  test('is forgotten once it is closed', async () => {
    const { open, advance, close } = await worker();
    await open({ id: 'a', choice: CHOICE, ...AT });
    await close({ id: 'a' });
    await expect(advance({ id: 'a', milliseconds: 0 }, call)).rejects.toThrow(
      'The worker has no fine-tune "a". Start it again.',
    );
  });

  test('does not replace a later one by opening slowly', async () => {
    const { open } = await worker();
    const slow = open({ id: 'a', choice: CHOICE, ...AT });
    const late = open({ id: 'a', choice: CHOICE, ...AT });
    await expect(slow).rejects.toThrow('was closed before it had opened');
    await expect(late).resolves.toMatchObject({ backend: 'simd' });
  });

  test('reports invalid settings in a sentence', async () => {
    const { open } = await worker();
    await expect(open({ id: 'a', choice: { ...CHOICE, rank: 60 }, ...AT })).rejects.toThrow(
      'rank must be a whole number from 1 to 48; it is 60.',
    );
  });
});
