import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { BilingualHandbook } from '~/lib/retriever/handbook';
import { RETRIEVER_DEFAULTS, type RetrieverSettings } from '~/lib/retriever/settings';
import { retrieverSnapshot } from '~/lib/retriever/snapshot';
import { corpusAbout, corpusQuestions, passages } from '~/schemas/corpus';

const read = (file: string): unknown =>
  parse(readFileSync(`content/corpora/harbour-line/${file}.yaml`, 'utf8'));

/** What the retriever finds in the handbook under the settings of a run, in both languages. */
export async function snapshot({ question, ...settings }: Record<string, unknown>) {
  const handbook: BilingualHandbook = {
    passages: passages.parse(read('passages')),
    questions: corpusQuestions.parse(read('questions')),
  };
  const turned: RetrieverSettings = { ...RETRIEVER_DEFAULTS, ...settings };
  const { instruction } = corpusAbout.parse(read('about'));
  return retrieverSnapshot(handbook, String(question ?? 'q01'), turned, instruction);
}
