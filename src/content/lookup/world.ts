import { getCollection } from 'astro:content';
import { finder, once } from './entries';

const grammars = once(
  async () => new Map((await getCollection('world')).map(({ id, data }) => [id, data])),
);

export const worldGrammar = finder(grammars, 'world', 'content/world');
