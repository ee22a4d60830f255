import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PARTS, sizesOf } from '~/lib/llama/shape';
import { openTuning, tuningRate, type Table } from '~/lib/llama/tuning';
import { PEFT_NAMES } from '~/lib/llama/tuning/peft';
import { placeIn } from '~/lib/llama/tuning/plan';
import { safetensors, type Tensor } from '~/lib/llama/tuning/safetensors';
import { environment } from '../../scripts/kit/environment';
import { fixture, weights } from '../fixtures/tuning/read';
import { fastTuning } from '../unit/lib/llama/tuning/engine';
import { named, runIn } from './run';

const { shape, rows } = fixture;
const training = environment('training');
const [name, skip] = named('an adapter of the page, by PEFT', training);

/** Columns of a table as floats, turned to [outputs × inputs] as transformers keeps matrices. */
function matrix(
  { integers, scales, inputs, outputs }: Table,
  first: number,
  count: number,
): Tensor {
  const numbers = Float32Array.from({ length: count * inputs }, (_, at) => {
    const column = first + Math.floor(at / inputs);
    return integers[(at % inputs) * outputs + column]! * scales[column]!;
  });
  return { shape: [count, inputs], numbers };
}

/** The small network as transformers reads one. */
function baseFiles(): Record<string, string | Uint8Array> {
  const gains = (numbers: Float32Array): Tensor => ({ shape: [shape.width], numbers });
  const tensors = new Map<string, Tensor>([
    ['model.embed_tokens.weight', matrix(weights.tokens, 0, shape.vocabulary)],
    ['model.norm.weight', gains(weights.last)],
  ]);
  weights.layers.forEach((layer, at) => {
    const prefix = `model.layers.${at}`;
    for (const part of PARTS) {
      const [table, first] = placeIn(shape, part);
      const own = matrix(layer[table], first, sizesOf(part, shape).outputs);
      tensors.set(`${prefix}.${PEFT_NAMES[part]}.weight`, own);
    }
    tensors.set(`${prefix}.input_layernorm.weight`, gains(layer.attention));
    tensors.set(`${prefix}.post_attention_layernorm.weight`, gains(layer.inner));
  });
  const config = {
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    vocab_size: shape.vocabulary,
    hidden_size: shape.width,
    intermediate_size: shape.inner,
    num_hidden_layers: shape.layers,
    num_attention_heads: shape.heads,
    num_key_value_heads: shape.keyHeads,
    rms_norm_eps: shape.epsilon,
    rope_theta: shape.theta,
    tie_word_embeddings: true,
  };
  return { 'model.safetensors': safetensors(tensors), 'config.json': JSON.stringify(config) };
}

function written(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

describe.skipIf(skip)(name, () => {
  test('is loaded and merged there, and has the loss that the page has', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tuning-'));
    const settings = { rank: 3, alpha: 6, modules: PARTS, seed: 1 };
    const tuning = openTuning(weights, settings, { longest: 16, answers: 4 }, fastTuning);
    const row = rows[1]!;
    const before = tuning.loss(row);
    for (let at = 1; at <= 20; at++) tuning.step(rows, tuningRate(1e-2, at, 20));
    const base = written(join(folder, 'base'), baseFiles());
    const adapter = written(join(folder, 'adapter'), { ...tuning.peft() });
    const script = resolve('tests/kit/python/adapter.py');
    const { said, status } = await runIn(
      training,
      'python',
      [script, base, adapter, JSON.stringify(row)],
      { folder },
    );
    expect(status, said).toBe(0);
    const found = JSON.parse(said.trim().split('\n').at(-1)!) as Record<string, number>;
    expect(found.before).toBeCloseTo(before, 4);
    expect(found.on).toBeCloseTo(tuning.loss(row), 4);
    expect(found.merged).toBeCloseTo(tuning.loss(row), 4);
    expect(found.on!).toBeLessThan(before);
  });
});
