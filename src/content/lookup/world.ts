import { getCollection, type CollectionEntry } from 'astro:content';
import { find, once } from './entries';
import { readFile } from 'node:fs/promises';
import type { Locale } from '~/lib/locale';
import type { Files } from '~/lib/tinylm/onnx/folder';
import { worldFolder } from '~/lib/world/model-folder';

const grammars = once(
  async () => new Map((await getCollection('world')).map(({ id, data }) => [id, data])),
);

/** Everything the tiny model of a language can read and write. */
export async function worldGrammar(language: string): Promise<CollectionEntry<'world'>['data']> {
  return find(await grammars(), language, 'world', 'content/world');
}

/** The shipped model of a language in the folder format of model libraries. */
export async function shippedFolder(language: Locale): Promise<Files> {
  const file = await readFile(`public/models/${language}.bin`);
  return worldFolder(new Uint8Array(file), await worldGrammar(language));
}
