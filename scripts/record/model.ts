import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from '~/lib/locale';
import { world } from '~/schemas/world';
import {
  compileKernels,
  readModelFile,
  simdBackend,
  type Backend,
  type SavedModel,
} from '~/lib/tinylm';
import { createWorld, type Grammar } from '~/lib/world';
import { weightsFile, type Base } from '~/lib/tinylm/bases';

/** The validated grammar of the model's world. */
export const grammarOf = (language: Locale): Grammar =>
  world.parse(parse(readFileSync(`content/world/${language}.yaml`, 'utf8')));

export const KERNELS = 'src/lib/tinylm/kernels/simd.wasm';

/** The kernels built by `npm run build:kernels`. */
export const fastBackend = (): Backend =>
  simdBackend(compileKernels(new Uint8Array(readFileSync(KERNELS))));

export const modelPath = (language: Locale, base: Base = '1'): string =>
  `public/models/${weightsFile(language, base)}`;

/** The shipped model of a language. @throws a sentence if its world is no longer the one it learned */
export const shippedModel = (language: Locale): SavedModel => pretrained({ language, base: '1' });

/** A pretrained model: its language, and its seed. */
export interface Pretrained {
  language: Locale;
  base: Base;
}

/** One of the pretrained models of a language. @throws as `shippedModel` */
export function pretrained({ language, base }: Pretrained): SavedModel {
  const { vocabulary } = createWorld(grammarOf(language)).lexicon;
  return readModelFile(new Uint8Array(readFileSync(modelPath(language, base))), vocabulary.hash);
}
