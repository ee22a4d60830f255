import { readFile } from 'node:fs/promises';
import type { Locale } from '~/lib/locale';
import type { Files } from '~/lib/tinylm/onnx/folder';
import { worldFolder } from '~/lib/world/model-folder';
import { worldGrammar } from './world';

/** The shipped model of a language in the folder format of model libraries. */
export async function shippedFolder(language: Locale): Promise<Files> {
  const file = await readFile(`public/models/${language}.bin`);
  return worldFolder(new Uint8Array(file), await worldGrammar(language));
}
