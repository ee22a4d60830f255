import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tokenizerFields } from '~/demos/tokenizer/core/settings';
import { parallelPassages, trainingText } from '~/demos/tokenizer/core/training-text';
import { learnBytePairs } from '~/lib/text/byte-pairs';
import type { Call } from '~/workers/rpc';
import { compare, learn } from '~/demos/tokenizer/worker/byte-pairs';
import { readHandbook } from '../../content/read';

const call: Call = {
  signal: new AbortController().signal,
  progress: () => undefined,
  emit: () => undefined,
  pause: () => Promise.resolve(),
};
const handbook = 'https://site.example/corpora/harbour-line.json';
const texts = parallelPassages(readHandbook());
/** Whether the handbook comes. */
let comes = true;

beforeEach(() => {
  comes = true;
  vi.stubGlobal('fetch', () =>
    Promise.resolve(comes ? Response.json(readHandbook()) : new Response('', { status: 404 })),
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('the tokenizer’s worker', () => {
  test('learns from the handbook as many merges as can be asked for', async () => {
    const learnt = await learn({ handbook, training: 'both' }, call);
    expect(learnt).toEqual(learnBytePairs(trainingText(texts, 'both'), tokenizerFields.merges.max));
  });

  test('tells how far it has come, and lets the page cancel', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const cancelled: Call = {
      signal: controller.signal,
      progress: (done) => told.push(done),
      emit: () => undefined,
      pause: () => Promise.reject(new Error('cancelled')),
    };
    await expect(compare({ handbook, merges: 20 }, cancelled)).rejects.toThrow('cancelled');
    expect(told).toEqual([1]);
  });

  test('says that the handbook did not come, and asks for it again the next time', async () => {
    const missing = 'https://site.example/elsewhere.json';
    comes = false;
    const asked = { handbook: missing, training: 'en' } as const;
    await expect(learn(asked, call)).rejects.toMatchObject({ code: 'source-missing' });
    comes = true;
    expect((await learn(asked, call)).merges.length).toBeGreaterThan(0);
  });
});
