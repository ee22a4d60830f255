import { expect, test } from 'vitest';
import { openTuning } from '~/lib/llama/tuning';
import { openSafetensors } from '../../../../../tools/models/source/safetensors';
import { weights } from '../../../../fixtures/tuning/read';
import { fastTuning } from './engine';

test('leaves as the two files that peft reads, matrices turned to [outputs × inputs]', () => {
  const settings = { rank: 2, alpha: 5, modules: ['k', 'down'] as const, seed: 1 };
  const room = { longest: 8, answers: 4 };
  const tuning = openTuning(weights, settings, room, fastTuning);
  const files = tuning.peft();
  expect(JSON.parse(files['adapter_config.json'])).toMatchObject({
    peft_type: 'LORA',
    r: 2,
    lora_alpha: 5,
    target_modules: ['k_proj', 'down_proj'],
    base_model_name_or_path: 'HuggingFaceTB/SmolLM2-135M-Instruct',
  });
  const file = files['adapter_model.safetensors'];
  const layer = (at: number) => `base_model.model.model.layers.${at}`;
  const down = `${layer(1)}.mlp.down_proj`;
  for (const said of [
    `"${down}.lora_A.weight":{"dtype":"F32","shape":[2,48],`,
    `"${down}.lora_B.weight":{"dtype":"F32","shape":[32,2],`,
  ])
    expect(new TextDecoder().decode(file)).toContain(said);
  const { numbers } = tuning.state();
  const a = openSafetensors(file)(`${layer(0)}.self_attn.k_proj.lora_A.weight`);
  expect([a[0], a[1], a[32]]).toEqual([numbers[0], numbers[2], numbers[1]]);
});
