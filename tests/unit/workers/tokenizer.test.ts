import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tokenizerFields } from '~/demos/tokenizer/core/settings';
import { parallelPassages, trainingText } from '~/demos/tokenizer/core/training-text';
import { learnBytePairs } from '~/lib/text/byte-pairs';
import type { Call } from '~/workers/rpc';
import { compare, learn } from '~/demos/tokenizer/worker/byte-pairs';
import { readHandbook } from '../../content/read';
import { call } from './call';

const handbook = 'https://site.example/corpora/harbour-line.json';
const texts = parallelPassages(readHandbook());
let comes = true;

beforeEach(() => {
  comes = true;
  vi.stubGlobal('fetch', () =>
    Promise.resolve(comes ? Response.json(readHandbook()) : new Response('', { status: 404 })),
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('the tokenizer worker', () => {
  test('learns the maximum number of merges from the handbook', async () => {
    const learnt = await learn({ handbook, training: 'both' }, call);
    expect(learnt).toEqual(learnBytePairs(trainingText(texts, 'both'), tokenizerFields.merges.max));
  });

  test('reports progress, and can be cancelled', async () => {
    const told: number[] = [];
    const cancelled: Call = {
      ...call,
      progress: (done) => told.push(done),
      pause: () => Promise.reject(new Error('cancelled')),
    };
    await expect(compare({ handbook, merges: 20 }, cancelled)).rejects.toThrow('cancelled');
    expect(told).toEqual([1]);
  });

  test('reports that the handbook failed to load, and requests it again the next time', async () => {
    const missing = 'https://site.example/elsewhere.json';
    comes = false;
    const asked = { handbook: missing, training: 'en' } as const;
    await expect(learn(asked, call)).rejects.toMatchObject({ code: 'source-missing' });
    comes = true;
    expect((await learn(asked, call)).merges.length).toBeGreaterThan(0);
  });
});
