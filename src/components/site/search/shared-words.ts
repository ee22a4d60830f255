import MiniSearch from 'minisearch';
import { stem } from '~/lib/glossary/fit';
import { segment } from '~/lib/text/segment';

/** English words without their endings; of Chinese each character beside the pairs, since two ways to say a thing share few pairs. */
const OPTIONS = {
  fields: ['text'],
  tokenize: (text: string): string[] => [
    ...segment(text),
    ...(text.match(/\p{Script=Han}/gu) ?? []),
  ],
  processTerm: stem,
};

/**
 * Makes a function that gives the places of the texts which share any word with a question, the best first by BM25+ (Lv &
 * Zhai 2011), as MiniSearch has it. Filler words need no list, since they are common.
 */
export function sharedWordsFinder(texts: readonly string[]): (question: string) => number[] {
  const engine = new MiniSearch<{ id: number; text: string }>(OPTIONS);
  engine.addAll(texts.map((text, id) => ({ id, text })));
  return (question) => engine.search(question).map(({ id }) => Number(id));
}
