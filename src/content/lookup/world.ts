import { getCollection, type CollectionEntry } from 'astro:content';
import { find, once } from './entries';

const grammars = once(
  async () => new Map((await getCollection('world')).map(({ id, data }) => [id, data])),
);

/** Everything the tiny model of a language can read and write. */
export async function worldGrammar(language: string): Promise<CollectionEntry<'world'>['data']> {
  return find(await grammars(), language, 'world', 'content/world');
}
