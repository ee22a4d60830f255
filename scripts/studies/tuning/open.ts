import { readFileSync } from 'node:fs';
import { SMOLLM2_FILES, type LlamaConfig } from '~/lib/llama/smollm2';
import { openLlamaTokenizer, type LlamaTokenizer } from '~/lib/llama/tokenizer/open';
import {
  openTuning,
  weightsIn,
  type AdapterSettings,
  type Tuning,
  type TuningRoom,
} from '~/lib/llama/tuning';
import type { TuningKernels } from '~/lib/llama/tuning/kernels';
import { compileKernels, simdBackend } from '~/lib/tinylm/kernels/simd-backend';
import { SMOLLM2_FOLDER } from '../../../tools/models/open-smollm2';
import { TUNING, buildKernels } from '../../build/kernels.mjs';

const [CONFIG, TOKENIZER, NETWORK, DATA] = SMOLLM2_FILES;

/** The language model that `npm run models` has written, opened for tuning. */
export async function openSmollm2Tuning(
  settings: AdapterSettings,
  room: TuningRoom,
): Promise<Tuning> {
  const { shape } = configOf();
  const { bytes } = await buildKernels(TUNING);
  const backend = simdBackend<TuningKernels>(compileKernels(Uint8Array.from(bytes)));
  return openTuning(weightsIn(fileOf(NETWORK), fileOf(DATA), shape), settings, room, backend);
}

export const smollm2Tokenizer = (): LlamaTokenizer =>
  openLlamaTokenizer(fileOf(TOKENIZER), configOf().marks);

const fileOf = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(`${SMOLLM2_FOLDER}/${file}`));

const configOf = (): LlamaConfig =>
  JSON.parse(new TextDecoder().decode(fileOf(CONFIG))) as LlamaConfig;
