import { getCollection } from 'astro:content';
import { finder, once } from './entries';

const grammars = once(
  async () => new Map((await getCollection('world')).map(({ id, data }) => [id, data])),
);

/** Everything the tiny model of a language can read and write. */
export const worldGrammar = finder(grammars, 'world', 'content/world');
