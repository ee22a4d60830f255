import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { LLAMA_FOLDER, SMOLLM2, SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { openLlama, type OpenedLlama } from '~/workers/llama/open';

export const SMOLLM2_FOLDER = `public/${LLAMA_FOLDER}${SMOLLM2}`;

/** Opens the language model that `npm run models` has written, by the runtime that pages use. */
export const openSmollm2 = (): Promise<OpenedLlama> =>
  openLlama(
    new Map(SMOLLM2_FILES.map((file) => [file, new Uint8Array(readFileSync(`${SMOLLM2_FOLDER}/${file}`))])), // prettier-ignore
    { InferenceSession, Tensor },
  );
