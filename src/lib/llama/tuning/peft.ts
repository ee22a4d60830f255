import { SMOLLM2_ABOUT } from '../smollm2';
import type { Part } from '../shape';
import type { TrainedAdapter } from './adapter';
import { additionsOf } from './additions';
import { safetensors, type Tensor } from './safetensors';

/** The parts of a layer under the names of the library that loads them in Python. */
export const PEFT_NAMES: Readonly<Record<Part, string>> = {
  q: 'self_attn.q_proj',
  k: 'self_attn.k_proj',
  v: 'self_attn.v_proj',
  o: 'self_attn.o_proj',
  gate: 'mlp.gate_proj',
  up: 'mlp.up_proj',
  down: 'mlp.down_proj',
};

/** What `PeftModel.from_pretrained` of peft 0.18 reads. */
export interface PeftFiles {
  'adapter_model.safetensors': Uint8Array<ArrayBuffer>;
  'adapter_config.json': string;
}

export function peftFiles(adapter: TrainedAdapter): PeftFiles {
  const { rank, alpha, modules } = adapter;
  const config = {
    peft_type: 'LORA',
    task_type: 'CAUSAL_LM',
    base_model_name_or_path: `HuggingFaceTB/${SMOLLM2_ABOUT.name}`,
    r: rank,
    lora_alpha: alpha,
    lora_dropout: 0,
    bias: 'none',
    inference_mode: true,
    target_modules: modules.map((part) => PEFT_NAMES[part].split('.')[1]),
  };
  return {
    'adapter_model.safetensors': safetensors(peftTensors(adapter)),
    'adapter_config.json': `${JSON.stringify(config, null, 2)}\n`,
  };
}

/** peft keeps matrices as [outputs × inputs]: A [rank × inputs] and B [outputs × rank]. */
function peftTensors({ shape, rank, modules, numbers }: TrainedAdapter): Map<string, Tensor> {
  const turned = (from: number, rows: number, columns: number): Tensor => ({
    shape: [columns, rows],
    numbers: Float32Array.from(
      { length: rows * columns },
      (_, at) => numbers[from + (at % rows) * columns + Math.floor(at / rows)]!,
    ),
  });
  const { additions } = additionsOf(shape, { rank, modules });
  return new Map(
    additions.flatMap(({ layer, part, a, b, inputs, outputs }): [string, Tensor][] => {
      const name = `base_model.model.model.layers.${layer}.${PEFT_NAMES[part]}`;
      return [
        [`${name}.lora_A.weight`, turned(a, inputs, rank)],
        [`${name}.lora_B.weight`, turned(b, rank, outputs)],
      ];
    }),
  );
}
