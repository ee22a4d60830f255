import { InferenceSession, Tensor } from 'onnxruntime-web';
import { beforeAll, describe, expect, test } from 'vitest';
import { noAdapter, placesOf, type Adapter } from '~/lib/llama/adapter/file';
import { llamaNetwork } from '../../../../tools/models/llama/network';
import { randomNormal, seededRng } from '~/lib/math/rng';
import { adapterFeeds, llamaReading } from '~/workers/llama/feeds';
import { byFormula, randomLlama, SHAPE } from './small-llama';

const RUNTIME = { InferenceSession, Tensor };
const TEXT = [3, 7, 1, 10, 7];
const RANK = 3;
const llama = randomLlama();
const off = noAdapter(SHAPE);
const adapter = randomAdapter();
let session: InferenceSession;

beforeAll(async () => {
  const { network, data } = llamaNetwork('random', llama, { file: 'numbers', positions: 16 });
  const externalData = [{ path: 'numbers', data }];
  session = await InferenceSession.create(network, { externalData });
});

function randomAdapter(): Adapter {
  const rng = seededRng(38);
  const places = placesOf(SHAPE, RANK).map(({ name, dims }) => {
    const numbers = Float32Array.from({ length: dims[0] * dims[1] }, () => 0.2 * randomNormal(rng));
    return [name, { dims, numbers }] as const;
  });
  return { rank: RANK, tensors: new Map(places) };
}

async function read(parts: readonly (readonly number[])[], given = off): Promise<number[]> {
  const reading = llamaReading(session, SHAPE, adapterFeeds(given, RUNTIME), RUNTIME);
  let logits = new Float32Array();
  for (const ids of parts) logits = (await reading.read(ids)) as Float32Array<ArrayBuffer>;
  return [...logits];
}

const apart = (one: readonly number[], other: readonly number[]) =>
  Math.max(...one.map((value, at) => Math.abs(value - other[at]!)));

describe('a Llama as an ONNX network', () => {
  test('scores the next token by the formulas, up to the rounding of its weights', async () => {
    const expected = byFormula(llama, TEXT);
    const spread = Math.max(...expected) - Math.min(...expected);
    expect(apart(await read([TEXT]), expected)).toBeLessThan(0.02 * spread);
  });

  test('gives the same scores for a text read in parts', async () => {
    const whole = await read([TEXT]);
    const inParts = await read([[3, 7], [1], [10, 7]]);
    expect(apart(whole, inParts)).toBeLessThan(1e-4);
  });

  test('adds an adapter of any rank', async () => {
    const added = Object.fromEntries(
      Array.from(adapter.tensors, ([name, { numbers }]) => [name, numbers]),
    );
    const on = await read([TEXT], adapter);
    const expected = byFormula(llama, TEXT, added, RANK);
    const spread = Math.max(...expected) - Math.min(...expected);
    expect(apart(on, expected)).toBeLessThan(0.02 * spread);
    expect(apart(on, await read([TEXT]))).toBeGreaterThan(0.1 * spread);
  });

  test('returns exactly to its earlier scores when an adapter is turned off', async () => {
    const before = await read([TEXT]);
    await read([TEXT], adapter);
    expect(await read([TEXT])).toEqual(before);
  });
});
