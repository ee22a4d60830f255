import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { tinyModel } from '../../scripts/kit/models';
import { unpacked } from '../unit/kit/kit';
import { shorten } from './data';
import { named, runIn } from './run';

const folder = unpacked('en');
const project = join(folder, '3-fine-tuning');
for (const file of ['train', 'valid', 'test']) shorten(folder, `data/${file}.jsonl`, 2);
const tiny = await tinyModel(join(folder, 'data/passages.jsonl'));

const mlx = environment('mlx');
const [mlxName, noMlx] = named('mlx.yaml, by MLX-LM on the processor', mlx, tiny);
describe.skipIf(noMlx)(mlxName, () => {
  test('trains for two batches, and saves the adapter', async () => {
    const { said, status } = await runIn(
      mlx,
      'mlx_lm.lora',
      ['--config', 'mlx.yaml', '--model', tiny.folder, '--iters', '2', '--adapter-path', 'mlx'],
      { folder: project },
    );
    expect(status, said).toBe(0);
    expect(said).toMatch(/Iter 2: .*loss/);
    expect(existsSync(join(project, 'mlx/adapters.safetensors'))).toBe(true);
  });
});

const factory = environment('llamafactory');
const [factoryName, noFactory] = named('llamafactory.yaml, by LLaMA-Factory', factory, tiny);
describe.skipIf(noFactory)(factoryName, () => {
  test('trains for one step by dataset_info.json, and saves the adapter', async () => {
    const changed = [`model_name_or_path=${tiny.folder}`, 'max_steps=1', 'output_dir=factory'];
    const { said, status } = await runIn(
      factory,
      'llamafactory-cli',
      ['train', 'llamafactory.yaml', ...changed, 'bf16=false', 'use_cpu=true'],
      { folder: project, env: { PYTHONPATH: resolve('tests/kit/python/without-sound') } },
    );
    expect(status, said).toBe(0);
    expect(said).toMatch(/train_loss/);
    expect(existsSync(join(project, 'factory/adapter_model.safetensors'))).toBe(true);
  });
});

const torch =
  'Axolotl 0.18.0 asks for torch 2.11 to 2.12.1 and xformers, which come with CUDA alone';
const [axolotlName] = named('axolotl.yaml, by Axolotl', { reason: torch });
describe(axolotlName, () => {
  test.skip('trains for one step', () => {});
});
