import { describe, expect, test } from 'vitest';
import { FINETUNE } from '~/demos/finetune/core/settings';
import type { FinetuneSnapshot } from '~/demos/finetune/core/run';
import type { Choice } from '~/demos/finetune/core/choice';
import { runsOf, useNetwork } from './call';

const CHOICE: Choice = { ...FINETUNE, pace: 1, facts: 10, steps: 10 };
const AT = { world: 'https://site.example/world.json', model: 'https://site.example/en.bin' };

const web = useNetwork();

const worker = async () => ({
  ...(await import('~/demos/finetune/worker/finetune')),
  ...(await runsOf<FinetuneSnapshot>()),
});

describe('a fine-tune in the worker', () => {
  test('runs to its end in slices, and returns the changes to the weights', async () => {
    const { open, advance, changes } = await worker();
    const opened = await open({ id: 'a', choice: { ...CHOICE, method: 'lora', rank: 3 }, ...AT });
    expect(opened.backend).toBe('simd');
    let snapshot = await advance({ id: 'a', milliseconds: 1 });
    while (!snapshot.finished) snapshot = await advance({ id: 'a', milliseconds: 50 });
    expect(snapshot.step).toBe(10);
    expect(new Set((await changes({ id: 'a' })).map(({ rank }) => rank))).toEqual(new Set([3]));
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

  test('reports invalid settings in a sentence', async () => {
    const { open } = await worker();
    await expect(open({ id: 'a', choice: { ...CHOICE, rank: 60 }, ...AT })).rejects.toThrow(
      'rank must be a whole number from 1 to 48; it is 60.',
    );
  });
});
