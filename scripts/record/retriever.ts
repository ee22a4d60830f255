import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { RETRIEVER_DEFAULTS, type RetrieverSettings } from '~/lib/retriever/settings';
import { retrieverSnapshot } from '~/lib/retriever/snapshot';
import { corpusAbout } from '~/schemas/corpus';
import { handbook } from './handbook';

const ABOUT = 'content/corpora/harbour-line/about.yaml';

/** What the retriever finds in the handbook under the settings of a run, in both languages. */
export async function snapshot({ question, ...settings }: Record<string, unknown>) {
  const turned: RetrieverSettings = { ...RETRIEVER_DEFAULTS, ...settings };
  const { instruction } = corpusAbout.parse(parse(readFileSync(ABOUT, 'utf8')));
  return retrieverSnapshot(handbook(), String(question ?? 'q01'), turned, instruction);
}
