import { finder, onceEach } from './entries';
import { entriesOf } from './single-files';

const about = finder(entriesOf('corpora'), 'corpus', 'content/corpora');
const listOf = <Name extends 'passages' | 'questions' | 'keys'>(name: Name) =>
  finder(entriesOf(name), `list of ${name}`, `content/corpora/*/${name}.yaml`);
const passages = listOf('passages');
const questions = listOf('questions');
const keys = listOf('keys');

/** A text with its questions; `keys` are the facts required in the answer to a question. */
export const corpus = onceEach(async (id: string) => ({
  about: await about(id),
  passages: await passages(id),
  questions: await questions(id),
  keys: await keys(id),
}));

export const worldGrammar = finder(entriesOf('world'), 'world', 'content/world');
