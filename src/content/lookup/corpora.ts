import { getCollection } from 'astro:content';
import type { CorpusAbout, CorpusKey, CorpusQuestion, Passage } from '~/schemas/corpus';
import { find, finder, once } from './entries';

export type Corpus = {
  about: CorpusAbout;
  passages: Passage[];
  questions: CorpusQuestion[];
  /** The facts required in the answer to a question. */
  keys: CorpusKey[];
};

const corporaById = once(async () => {
  const [abouts, passages, questions, keys] = await Promise.all([
    getCollection('corpora'),
    getCollection('passages'),
    getCollection('questions'),
    getCollection('keys'),
  ]);
  const where = (file: string) => `content/corpora/*/${file}.yaml`;
  const passagesOf = new Map(passages.map(({ id, data }) => [id, data]));
  const questionsOf = new Map(questions.map(({ id, data }) => [id, data]));
  const keysOf = new Map(keys.map(({ id, data }) => [id, data]));
  return new Map(
    abouts.map(({ id, data }): [string, Corpus] => [
      id,
      {
        about: data,
        passages: find(passagesOf, id, 'list of passages', where('passages')),
        questions: find(questionsOf, id, 'list of questions', where('questions')),
        keys: find(keysOf, id, 'list of keys', where('keys')),
      },
    ]),
  );
});

export const corpus = finder(corporaById, 'corpus', 'content/corpora');

const grammars = once(
  async () => new Map((await getCollection('world')).map(({ id, data }) => [id, data])),
);

export const worldGrammar = finder(grammars, 'world', 'content/world');
