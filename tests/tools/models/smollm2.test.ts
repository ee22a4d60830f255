import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { placesOf, readAdapter, type Adapter } from '~/lib/llama/adapter/file';
import { PARTS } from '~/lib/llama/shape';
import { SMOLLM2_FILES, SMOLLM2_SHAPE, type LlamaConfig } from '~/lib/llama/smollm2';
import type { OpenedLlama } from '~/workers/llama/open';
import { openSmollm2, SMOLLM2_FOLDER } from '../../../tools/models/open-smollm2';
import { writtenAdapter } from '../../../scripts/studies/ladder/adapter-file';

interface Reference {
  prompt: string;
  ids: number[];
  top: [id: number, logChance: number][];
  text: string;
}
/** The package's own weights by torch in float32; see `source` in the file. */
const { off, on } = JSON.parse(readFileSync('tests/reference/smollm2.json', 'utf8')) as {
  off: Reference[];
  on: Pick<Reference, 'top'>[];
};
/** Largest difference of the logarithm of a chance to torch: the rounding of the weights alone makes 0.26. */
const NEAR = 0.3;
const areHere = existsSync(`${SMOLLM2_FOLDER}/${SMOLLM2_FILES.at(-1)}`);

function wavesOf({ shape }: LlamaConfig): Adapter {
  const tensors = placesOf(shape, 4).map(({ name, side, dims }) => {
    const [, layer, part] = name.split('.');
    const seed = 14 * Number(layer) + 2 * PARTS.indexOf(part as 'q') + Number(side === 'B');
    const size = side === 'A' ? 0.1 : 0.05;
    const numbers = Float32Array.from({ length: dims[0] * dims[1] }, (_, at) => size * Math.sin(at * 12.9898 + seed * 78.233)); // prettier-ignore
    return [name, { dims, numbers }] as const;
  });
  return { rank: 4, tensors: new Map(tensors) };
}

describe.skipIf(!areHere)('SmolLM2 as built by npm run models', () => {
  let model: OpenedLlama;
  let waves: Adapter;
  /** Prompts of which the five likeliest tokens are those of torch. */
  let same = 0;
  beforeAll(async () => {
    model = await openSmollm2();
    const config = readFileSync(`${SMOLLM2_FOLDER}/${SMOLLM2_FILES[0]}`, 'utf8');
    const about = JSON.parse(config) as LlamaConfig;
    waves = readAdapter(writtenAdapter(wavesOf(about)), about.shape);
  }, 60_000);

  /** The logarithms of the chances of the first token, most likely first. */
  async function firstOf(ids: readonly number[]): Promise<Map<number, number>> {
    const logits = [...(await model.open().read(ids))];
    const largest = logits.reduce((most, one) => Math.max(most, one), -Infinity);
    const sum = logits.reduce((total, one) => total + Math.exp(one - largest), 0);
    const all = logits.map((one, id) => [id, one - largest - Math.log(sum)] as const);
    return new Map(all.sort((a, b) => b[1] - a[1]));
  }

  /** Torch's first token, its five as a set but for those that torch has as near, and their chances. */
  function expectNear(found: ReadonlyMap<number, number>, top: Reference['top']) {
    const five = top.slice(0, 5);
    const own = [...found.keys()].slice(0, 5);
    expect(own[0]).toBe(five[0]![0]);
    const torch = new Map(top);
    const fifth = five.at(-1)![1];
    for (const id of own) expect(torch.get(id)).toBeGreaterThan(fifth - NEAR);
    for (const [id, chance] of five) expect(Math.abs(found.get(id)! - chance)).toBeLessThan(NEAR);
  }

  test.each(off)('predicts the same first tokens as torch: $prompt', async ({ ids, top }) => {
    model.useAdapter(undefined);
    const found = await firstOf(ids);
    expectNear(found, top);
    const five = [...found.keys()].slice(0, 5);
    same += Number(top.slice(0, 5).every(([id]) => five.includes(id)));
  });

  test.each(off.map((one, at) => ({ ...one, top: on[at]!.top })))(
    'predicts the same with an adapter: $prompt',
    async ({ ids, top }) => {
      model.useAdapter(waves);
      expectNear(await firstOf(ids), top);
    },
  );

  test('predicts the same five tokens for four of the five prompts', () => {
    expect(same).toBeGreaterThanOrEqual(4);
  });

  test('has exactly its earlier probabilities when an adapter is turned off', async () => {
    const [{ ids } = off[0]!] = off;
    model.useAdapter(undefined);
    const before = await firstOf(ids);
    model.useAdapter(waves);
    expect([...(await firstOf(ids))]).not.toEqual([...before]);
    model.useAdapter(undefined);
    expect([...(await firstOf(ids))]).toEqual([...before]);
  });

  test('has the shape that pages know without loading it', () => {
    expect(model.shape).toEqual(SMOLLM2_SHAPE);
  });

  test('encodes a conversation by its template, built by hand', () => {
    const content = 'What is the capital of France?';
    expect(model.idsOf([{ role: 'user', content }])).toEqual(off[0]!.ids);
    expect(model.idsOf(off[0]!.prompt)).toEqual(off[0]!.ids);
  });
});
