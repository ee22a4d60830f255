import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchesOf, turns } from '~/workers/model/batches';
import { factsOf } from '~/workers/model/facts';

const facts = (batches = true, cacheBytes = 100) => ({
  ...factsOf({ vocab_size: 300 }, undefined, 96),
  cacheBytes,
  slice: 32,
  batches,
});

describe('batchesOf', () => {
  test('sets the longest beside one another, sixteen at most', () => {
    expect(batchesOf([3, 9, 5], 10, facts())).toEqual([[1, 2, 0]]);
    expect(batchesOf(Array<number>(20).fill(4), 10, facts()).map(({ length }) => length)).toEqual([
      16, 4,
    ]);
  });

  test('takes one at a time where a model writes otherwise in a batch', () => {
    expect(batchesOf([3, 9], 10, facts(false))).toEqual([[1], [0]]);
  });

  test('takes fewer where each token takes much memory', () => {
    // 2 × 1000 tokens × 24 kB = 49 MB a row of 268 MB
    expect(batchesOf(Array<number>(7).fill(900), 100, facts(true, 24_576))[0]).toHaveLength(5);
  });

  test('has each prompt once', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 50 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 0, max: 1e7 }), (lengths, cacheBytes) => {
        const all = batchesOf(lengths, 20, facts(true, cacheBytes)).flat();
        expect(all.sort((a, b) => a - b)).toEqual([...lengths.keys()]);
      }),
    );
  });
});

describe('factsOf', () => {
  test('reads context, ends and cache from the files of a model', () => {
    const config = {
      max_position_embeddings: 8192,
      num_hidden_layers: 30,
      num_attention_heads: 9,
      num_key_value_heads: 3,
      hidden_size: 576,
      vocab_size: 49_152,
      eos_token_id: 2,
    };
    expect(factsOf(config, { eos_token_id: [2, 7], pad_token_id: 1 }, 1e30)).toEqual({
      context: 8192,
      ends: new Set([2, 7]),
      silent: [],
      padding: 1,
      vocabulary: 49_152,
      cacheBytes: 30 * 2 * 3 * 64 * 4,
    });
  });

  test('takes 2,048 tokens where nobody says how many a model reads', () => {
    expect(factsOf({}, undefined, undefined).context).toBe(2048);
    expect(factsOf({}, undefined, 512).context).toBe(512);
  });
});

const { signal } = new AbortController();

test('pieces of work run one after another, whether those before succeed or not', async () => {
  const inTurn = turns();
  const log: string[] = [];
  const work = (name: string, fails = false) =>
    inTurn(signal, async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const all = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('what is cancelled while it waits ends at once, and never begins', async () => {
  const inTurn = turns();
  const waiting = new AbortController();
  let release = () => undefined as void;
  const first = inTurn(signal, () => new Promise<void>((done) => (release = done)));
  let began = false;
  const second = inTurn(waiting.signal, () => Promise.resolve((began = true)));
  waiting.abort(new Error('no longer wanted'));
  await expect(second).rejects.toThrow('no longer wanted');
  release();
  await first;
  await inTurn(signal, () => Promise.resolve());
  expect(began).toBe(false);
});
