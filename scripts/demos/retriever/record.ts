import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { READS, readerOf, vectorPath } from '~/lib/encoder/vectors/corpora';
import { readRows } from '~/lib/encoder/vectors/file';
import type { Locale } from '~/lib/locale';
import { openStore, type VectorStore } from '~/lib/retrieval/stored-embedder';
import { settingsOfRun } from '~/lib/settings/table';
import { inLanguage, type Handbook } from '~/lib/handbook/handbook';
import { cut } from '~/lib/retrieval/library';
import { retrieverFields, type RetrieverForm } from '~/demos/retriever/core/settings';
import { putRows, shippedChunks, shippedQuestions } from '~/demos/retriever/core/shipped-texts';
import { corpusAbout } from '~/schemas/corpus';
import { isEncoderHere, openEncoder } from '../../record/encoders';
import { handbook } from '../../record/handbook';
import { retrieverSnapshot, type Recorded } from './snapshot';

const ABOUT = 'content/corpora/harbour-line/about.yaml';

/** @throws RangeError for a configuration that no run could have */
export const settingsOf = (config: Record<string, unknown>): RetrieverForm =>
  settingsOfRun(retrieverFields(handbook().questions.map(({ id }) => id)), config);

/**
 * The retriever's results on the handbook for the settings of a run, in both languages. A run that cuts the handbook in a way
 * of which no vectors come with the site stays as recorded where the encoders are missing.
 */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
): Promise<Recorded | object> {
  const corpus = handbook();
  const { question, ...settings } = settingsOf(config);
  const { instruction } = corpusAbout.parse(parse(readFileSync(ABOUT, 'utf8')));
  const stores = {
    en: await encoderFor(inLanguage(corpus, 'en'), 'en', settings),
    zh: await encoderFor(inLanguage(corpus, 'zh'), 'zh', settings),
  };
  if (!stores.en || !stores.zh) {
    console.log('A run stays as recorded: npm run models makes the encoders it needs.');
    return recorded ?? {};
  }
  const embedders = { en: { encoder: stores.en }, zh: { encoder: stores.zh } };
  return retrieverSnapshot(corpus, question, settings, instruction, embedders);
}

/** The vectors of a handbook, cut as the settings say, by the chosen encoder where it reads the language. */
async function encoderFor(
  texts: Handbook,
  language: Locale,
  { model: chosen, chunking: by, size, overlap }: Omit<RetrieverForm, 'question'>,
): Promise<VectorStore | undefined> {
  const model = READS[chosen].includes(language) ? chosen : readerOf(language);
  const rowsOf = (of: 'handbook' | 'questions') =>
    readRows(readFileSync(`public/${vectorPath({ model, corpus: of, language })}`));
  const store = openStore();
  putRows(store, 'passage', shippedChunks(texts), rowsOf('handbook'));
  putRows(store, 'query', shippedQuestions(texts), rowsOf('questions'));
  const chunks = cut(texts.passages, { by, size, overlap }).map(({ text }) => text);
  const missing = store.missing('passage', chunks);
  if (missing.length === 0) return store;
  if (!isEncoderHere(model)) return undefined;
  store.put('passage', missing, await (await openEncoder[model]()).embed(missing, 'passage'));
  return store;
}
